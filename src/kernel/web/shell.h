#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kernel/web/navigation.h"

namespace kith::ui {

/// Pages for staff are wide and dense; pages for children, families and carers are one readable column.
enum class Breadth { column, wide };

/// Everything around what a page says: head, header, menu, way back and footer.
struct Shell {
    std::string title;  ///< what this page is, without the product's name; with errors, "Error: " is put before it
    Html body;          ///< inside <main>
    std::string language = "en-GB";  ///< of the words in `title` and `body`; the rest is English
    std::string organisation = {};   ///< the authority whose record this is
    std::string person = {};         ///< who is signed in; empty: nobody
    std::string csrf = {};           ///< for signing out
    std::vector<NavigationItem> navigation = {};
    std::optional<Url> back = {};    ///< a back link, on pages that ask one thing
    std::vector<Crumb> crumbs = {};  ///< or the pages above this one
    Html above = {};                 ///< between the header and the body: an identity bar, a sub navigation
    Html errors = {};                ///< the error summary, at the head of the body
    Breadth breadth = Breadth::column;
    std::vector<NavigationItem> footer = {};
    Url home = Url{"/"};
    Url account = Url{"/account"};    ///< where the person looks after how they sign in
    Url sign_out = Url{"/sign-out"};  ///< asked by POST
};

/// A whole page. Holds no inline script or style; all it loads is in the program.
Html shell(const Shell&);

}  // namespace kith::ui
