#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "documents/document.h"
#include "kernel/site/site.h"
#include "kernel/web/components.h"

/// How a document that was made is handed out, the same for every area that makes one.
namespace kith::documents {

/// A file to be kept by whoever asked, and by nobody on the way.
Response file_to_keep(std::string bytes, std::string_view type, std::string_view name);

/// "court-statement-2026-11-20.odt". No name of a child: file names are seen by more people than files.
std::string file_name(std::string_view what, Date made, std::string_view ending);

/// The ways to take it away, below or above it: the links, and that the browser prints. Not printed themselves.
Html ways_to_keep(const Url& odt, std::vector<ui::Content> others = {});

}  // namespace kith::documents
