#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kernel/web/content.h"

/// Ways to go elsewhere.
namespace kith::ui {

enum class Here { no, yes };

/// One line of a menu.
struct NavigationItem {
    std::string text;
    Url to;
    Here here = Here::no;  ///< yes: this is the page, or part of the site, being shown
};

Html back_link(const Url& to, const std::string& text = "Back");

/// The pages above this one, the furthest first; the page itself is not among them.
struct Crumb {
    std::string text;
    Url to;
};
Html breadcrumbs(const std::vector<Crumb>&);

/// Numbered from 1. Pages far from the current one are left out. Nothing if there is one page only.
struct Pagination {
    int current;
    int last;
    Url base;                     ///< the list's address with its filters, to which "page" is added
    std::string label = "Pages";  ///< tells this one from another on the same page
};
Html pagination(const Pagination&);

/// The parts of one child's or family's file.
Html sub_navigation(const std::vector<NavigationItem>&, const std::string& label);

struct SideNavigation {
    struct Section {
        std::string title;
        std::vector<NavigationItem> items;
    };
    std::string label;
    std::vector<Section> sections;
};
Html side_navigation(const SideNavigation&);

/// Whose file this is, kept in sight on every page of it. `actions` are buttons or links; `details` are facts in brief.
struct IdentityBar {
    std::string name;
    std::vector<Content> details = {};
    Html actions = {};
};
Html identity_bar(const IdentityBar&);

/// Narrows a list. Without JavaScript a button applies it; with, a change is enough.
struct Filter {
    struct Chosen {
        std::string text;
        Url without;  ///< the list with this one taken off
    };
    struct Category {
        std::string title;
        std::vector<Chosen> chosen;
    };
    Url action;    ///< asked by GET
    Html options;  ///< fields
    std::vector<Category> categories = {};
    std::optional<Url> clear = {};
    std::string title = "Filter";
};
Html filter(const Filter&);

/// A filter beside the list it narrows; one on a page.
struct Filtered {
    Html filter;
    std::string count;  ///< "12 children", read aloud when it changes
    Html list;
};
Html filtered(const Filtered&);

}  // namespace kith::ui
