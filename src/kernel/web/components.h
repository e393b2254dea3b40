#pragma once

// All components, for pages. What each promises is said in its own header.
#include "kernel/web/content.h"     // IWYU pragma: export
#include "kernel/web/fields.h"      // IWYU pragma: export
#include "kernel/web/lists.h"       // IWYU pragma: export
#include "kernel/web/navigation.h"  // IWYU pragma: export
#include "kernel/web/shell.h"       // IWYU pragma: export
