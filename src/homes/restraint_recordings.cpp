// What is recorded of a restraint in a children's home: what happened, the talk with whoever used it, and with the
// child.
#include <fmt/format.h>

#include "homes/recordings.h"
#include "kernel/core/text.h"

namespace kith::homes {

static constexpr Question<Restraint> restraint_questions[] = {
    ask_which<&Restraint::child>("child", "Which child?"),
    ask_date<&Restraint::on>("on", "On what day?"),
    ask_line<&Restraint::used_by>("used_by", "Who used it, and who else was there?", "By name", 300),
    ask_words<&Restraint::led_to>("led_to", "What led to it, and what was tried first?",
                                  "What the child did, and each step that was taken to avoid it."),
    ask_words<&Restraint::measure>("measure", "What was done?",
                                   "At what time and where, which measure, for how long, and what came of it."),
    ask_words<&Restraint::injuries>("injuries", "Was anyone hurt, and how were they treated?",
                                    "Leave empty if nobody was.")
        .optional(),
};
static constexpr Form<Restraint> restraint_form{"restraint", "Record a restraint", "Save record", restraint_questions};

constinit const Recording<Restraint> restraint{
    .kind = {"homes.restraint", "Restraint"},
    .form = restraint_form,
    // The journal of a home is read by more than may know each child.
    .sentence =
        [](const HomeFile& file, const Restraint& used) {
            return fmt::format("{}: a restraint was used on {}", file.name(), used.on.in_words());
        },
    .start =
        [](const HomeFile& file, Date today, PersonId) {
            const auto child = file.children.size() == 1 ? file.children.begin()->first : file.home;
            return Restraint{child, today, "", "", "", "", today};
        },
    .contradicts = [](const HomeFile& file, const Restraint& used, Date) -> Wrong {
        if (file.family()) return wrong("on", "In a family it is the carer who tells of it, as an incident");
        for (const auto& occupant : file.occupants)
            if (occupant.child == used.child && occupant.there(used.on)) return {};
        return wrong("on", "The child did not live here on that day");
    },
    .choices = [](const HomeFile& file) { return children_of(file, "child"); },
};

/// Those for which this has not been said yet, the first first.
template <class Said>
static std::vector<const Fact<Restraint>*> waiting(const HomeFile& file, Said said) {
    std::vector<const Fact<Restraint>*> found;
    for (const auto& fact : file.restraints)
        if (!said(fact.id)) found.push_back(&fact);
    return found;
}
static std::vector<const Fact<Restraint>*> not_signed(const HomeFile& file) {
    return waiting(file, [&](FactId id) { return file.signed_on(id); });
}
static std::vector<const Fact<Restraint>*> not_talked(const HomeFile& file) {
    return waiting(file, [&](FactId id) { return file.talked_on(id); });
}

/// All of them, as what was said of one is corrected too; the last first.
static Choices every_restraint(const HomeFile& file) {
    std::vector<Choice> choices;
    for (auto at = file.restraints.rbegin(); at != file.restraints.rend(); ++at) {
        const auto child = file.children.find(at->value.child);
        choices.push_back(
            {std::to_string(at->id.number()),
             fmt::format("{}, {}", at->value.on.in_words(), child == file.children.end() ? "a child" : child->second)});
    }
    return {{"restraint", std::move(choices)}};
}

static Wrong fits(const std::vector<const Fact<Restraint>*>& some, FactId meant, Date on, const char* none) {
    for (const auto* fact : some) {
        if (fact->id != meant) continue;
        if (on < fact->value.on) return wrong("on", fmt::format("It was used on {}", fact->value.on.in_words()));
        return {};
    }
    return wrong("restraint", none);
}

static FactId first_of(const std::vector<const Fact<Restraint>*>& some) {
    return some.empty() ? FactId{1} : some.front()->id;
}

static constexpr Question<RestraintSigned> signed_questions[] = {
    ask_which<&RestraintSigned::restraint>("restraint", "Which restraint?").from_record(),
    ask_date<&RestraintSigned::on>("on", "When was whoever used it spoken to, and the record signed?"),
    ask_line<&RestraintSigned::by>("by", "By whom?", "The registered person, or whom they authorised"),
};
static constexpr Form<RestraintSigned> signed_form{
    "restraint-signed", "Record that a restraint was talked over and signed", "Save", signed_questions};

constinit const Recording<RestraintSigned> restraint_signed_by{
    .kind = {"homes.restraint_signed", "Restraint: record signed"},
    .form = signed_form,
    .sentence =
        [](const HomeFile& file, const RestraintSigned& said) {
            return fmt::format("{}: {} spoke on {} to whoever used the restraint, and signed the record", file.name(),
                               said.by, said.on.in_words());
        },
    .start =
        [](const HomeFile& file, Date today, PersonId) {
            return RestraintSigned{first_of(not_signed(file)), today, ""};
        },
    .contradicts =
        [](const HomeFile& file, const RestraintSigned& said, Date) {
            return fits(not_signed(file), said.restraint, said.on, "This is recorded already. Correct it instead");
        },
    .choices = every_restraint,
};

static constexpr Question<RestraintTalked> talked_questions[] = {
    ask_which<&RestraintTalked::restraint>("restraint", "Which restraint?").from_record(),
    ask_date<&RestraintTalked::on>("on", "When was the child spoken to?"),
    ask_words<&RestraintTalked::child_says>("child_says", "What does the child say?",
                                            "In their own words; or that they would rather not speak of it."),
};
static constexpr Form<RestraintTalked> talked_form{
    "restraint-talked", "Record the talk with the child about a restraint", "Save", talked_questions};

constinit const Recording<RestraintTalked> restraint_talked_over{
    .kind = {"homes.restraint_talked", "Restraint: child spoken to"},
    .form = talked_form,
    .sentence =
        [](const HomeFile& file, const RestraintTalked& said) {
            return fmt::format("{}: the child was spoken to on {} about the restraint", file.name(),
                               said.on.in_words());
        },
    .start =
        [](const HomeFile& file, Date today, PersonId) {
            return RestraintTalked{first_of(not_talked(file)), today, ""};
        },
    .contradicts =
        [](const HomeFile& file, const RestraintTalked& said, Date) {
            return fits(not_talked(file), said.restraint, said.on, "This is recorded already. Correct it instead");
        },
    .choices = every_restraint,
};

}  // namespace kith::homes
