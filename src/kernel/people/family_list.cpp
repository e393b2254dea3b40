#include "kernel/people/family_list.h"

#include <algorithm>

#include "kernel/people/kin.h"
#include "kernel/people/svg.h"

namespace kith::picture {

std::string_view heading(Group group) {
    switch (group) {
        case Group::child: return "The child";
        case Group::parents: return "Parents";
        case Group::siblings: return "Brothers and sisters";
        case Group::partner_and_children: return "Partner and children";
        case Group::carers: return "Carers";
        case Group::wider_family: return "Wider family";
        case Group::friends: return "Friends";
        case Group::professionals: return "Professionals";
        case Group::others: return "Others who matter";
    }
    return {};
}

/// The group for someone who is this to the child.
static Group group_of(TieKind kind) {
    switch (kind) {
        case TieKind::parent:
        case TieKind::adoptive_parent:
        case TieKind::step_parent: return Group::parents;
        case TieKind::foster_carer:
        case TieKind::guardian: return Group::carers;
        case TieKind::partner:
        case TieKind::former_partner: return Group::partner_and_children;
        case TieKind::sibling:
        case TieKind::half_sibling:
        case TieKind::step_sibling: return Group::siblings;
        case TieKind::grandparent:
        case TieKind::aunt_uncle:
        case TieKind::cousin:
        case TieKind::relative: return Group::wider_family;
        case TieKind::friend_of: return Group::friends;
        case TieKind::teacher:
        case TieKind::social_worker:
        case TieKind::independent_visitor: return Group::professionals;
        case TieKind::other: return Group::others;
    }
    return Group::others;
}

/// The group for someone to whom the child is this.
static Group group_back(TieKind kind) {
    switch (kind) {
        case TieKind::parent:
        case TieKind::adoptive_parent:
        case TieKind::step_parent: return Group::partner_and_children;
        case TieKind::foster_carer:
        case TieKind::guardian:
        case TieKind::grandparent:
        case TieKind::aunt_uncle: return Group::wider_family;
        case TieKind::teacher:
        case TieKind::social_worker:
        case TieKind::independent_visitor: return Group::others;
        default: return group_of(kind);
    }
}

/// Which of two groups says more: the parents first, then those who care for the child, then as listed.
static int weight(Group group) {
    if (group == Group::carers) return 1;
    return group == Group::parents ? 0 : 1 + static_cast<int>(group);
}

static void join_half_siblings(const Known& known, std::size_t subject, std::vector<Group>& all) {
    const auto parent = [](const Known::Line& line) {
        return line.tie->kind == TieKind::parent || line.tie->kind == TieKind::adoptive_parent;
    };
    for (const auto& mine : known.lines())
        for (const auto& theirs : known.lines())
            if (mine.to == subject && parent(mine) && parent(theirs) && theirs.from == mine.from &&
                theirs.to != subject)
                if (weight(Group::siblings) < weight(all[theirs.to])) all[theirs.to] = Group::siblings;
}

std::vector<Group> groups(const Known& known) {
    std::vector<Group> all(known.size(), Group::others);
    const Kin kin = kin_of(known);
    const auto subject = known.subject();
    for (const Part& part : kin.parts)
        for (const std::size_t place : part) all[place] = Group::wider_family;
    if (!subject) return all;
    std::vector<bool> tied(known.size());
    const auto put = [&](std::size_t place, Group group) {
        if (!tied[place] || weight(group) < weight(all[place])) all[place] = group;
        tied[place] = true;
    };
    for (const auto& [from, to, tie] : known.lines()) {
        if (to == *subject) put(from, group_of(tie->kind));
        if (from == *subject) put(to, group_back(tie->kind));
    }
    join_half_siblings(known, *subject, all);
    all[*subject] = Group::child;
    return all;
}

std::vector<std::size_t> family_order(const Known& known) {
    const auto group = groups(known);
    std::vector<std::size_t> order(known.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return group[a] != group[b] ? group[a] < group[b] : known.older(a, b);
    });
    return order;
}

static std::string dates(const Tie& tie) {
    if (!tie.since.empty() && !tie.until.empty()) return ", from " + tie.since + " to " + tie.until;
    if (!tie.since.empty()) return ", since " + tie.since;
    return tie.until.empty() ? "" : ", until " + tie.until;
}

static std::string name_of(const Person& person) { return person.name.empty() ? "Name not recorded" : person.name; }

/// "Marsh Fernley is Rowan Fernley's mother, since 2012, and has parental responsibility."
static std::string sentence(const Known& known, const Known::Line& line) {
    const Person& from = known.person(line.from);
    const bool past = over(*line.tie) || from.died || known.person(line.to).died;
    std::string all = name_of(from) + (past ? " was " : " is ") + name_of(known.person(line.to)) + "'s ";
    const std::string what = words(*line.tie, from.shown);
    all += past && what.starts_with("former ") ? what.substr(7) : what;
    all += dates(*line.tie);
    if (line.tie->parental_responsibility)
        all += past ? ", and had parental responsibility" : ", and has parental responsibility";
    return all + ".";
}

static std::string about(const Known& known, std::size_t place) {
    const Person& person = known.person(place);
    std::string all = person.role;
    const auto add = [&](const std::string& more) { all += (all.empty() ? "" : ", ") + more; };
    if (person.shown == Shown::unborn) add("not yet born");
    if (const auto years = age(known.picture(), person)) add("aged " + std::to_string(*years));
    if (person.died) add(person.died->year ? "died in " + std::to_string(*person.died->year) : "died");
    if (all.empty()) return {};
    if (all[0] >= 'a' && all[0] <= 'z') all[0] = static_cast<char>(all[0] - 32);
    return all + ".";
}

static std::vector<std::string> homes_in_words(const Known& known, std::size_t place) {
    std::vector<std::string> all;
    const auto& households = known.picture().households;
    for (std::size_t i = 0; i < households.size(); ++i) {
        std::string with;
        bool lives_here = false;
        for (const PersonId id : households[i].people) {
            const auto other = known.place_of(id);
            if (other == place)
                lives_here = true;
            else if (other)
                with += (with.empty() ? "" : ", ") + name_of(known.person(*other));
        }
        if (!lives_here) continue;
        std::string said = "Lives in home " + home_letter(i);
        if (!households[i].words.empty()) said += " (" + households[i].words + ")";
        all.push_back(said + (with.empty() ? "." : ", with " + with + "."));
    }
    return all;
}

static Listed listed(const Known& known, std::size_t place) {
    const Person& person = known.person(place);
    Listed made{person.id, name_of(person), is_own_page(person.link) ? person.link : "", {}, {}};
    if (std::string first = about(known, place); !first.empty()) made.sentences.push_back(std::move(first));
    const auto subject = known.subject();
    for (const auto& line : known.lines()) {
        // A tie is said at whoever it is from, but one from the child at whoever it is to: the child's own entry is
        // short.
        const std::size_t at = line.from == subject ? line.to : line.from;
        if (at != place) continue;
        made.sentences.push_back(sentence(known, line));
        made.ties.push_back(line.tie);
    }
    if (person.rating)
        made.sentences.push_back("How much they matter, in the child's own view: " + std::to_string(*person.rating) +
                                 " out of 5.");
    for (std::string& home : homes_in_words(known, place)) made.sentences.push_back(std::move(home));
    return made;
}

std::vector<ListedGroup> family_as_list(const PictureOf& picture) {
    const Known known{picture};
    const auto group = groups(known);
    std::vector<ListedGroup> all;
    for (const std::size_t place : family_order(known)) {
        if (all.empty() || all.back().group != group[place]) all.push_back({group[place], {}});
        all.back().people.push_back(listed(known, place));
    }
    return all;
}

}  // namespace kith::picture
