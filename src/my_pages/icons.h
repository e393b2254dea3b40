#pragma once

#include "kernel/web/html.h"
#include "my_pages/codes.h"

/// Small pictures for the child's pages. Each stands beside words and says nothing by itself, so it is hidden from what
/// reads aloud.
namespace kith::my_pages {

enum class Icon {
    who,
    plan,
    decided,
    rights,
    say,
    people,
    story,
    money,
    safe,
    home,
    school,
    visit,
    more,
    reading,
};

Html picture(Icon);
Html picture(Face);
Html picture(Topic);
Html picture(Often);
Html picture(Reading);

}  // namespace kith::my_pages
