#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kernel/people/picture.h"

namespace kith::picture {

enum class Group {
    child,
    parents,
    siblings,
    partner_and_children,
    carers,
    wider_family,
    friends,
    professionals,
    others
};

/// "Brothers and sisters".
std::string_view heading(Group group);

/// The group each person belongs in, by place. A carer who is also family is with the carers; someone with no tie to
/// the child is in the wider family if a line of the genogram leads to them.
std::vector<Group> groups(const Known& known);

/// Everyone's place, in the order in which pictures and lists are read: by group, the oldest first.
std::vector<std::size_t> family_order(const Known& known);

struct Listed {
    PersonId id;
    std::string name;
    std::string link;  ///< empty, or a page of this site
    std::vector<std::string> sentences;
    std::vector<const Tie*> ties;  ///< the ties said here; each tie of the picture is said once, at one person
};

struct ListedGroup {
    Group group;
    std::vector<Listed> people;
};

/// All that the pictures show, in sentences: for screen readers, phones and paper. Groups without people are left out.
/// The ties point into `picture`, which must outlive the list.
std::vector<ListedGroup> family_as_list(const PictureOf& picture);

}  // namespace kith::picture
