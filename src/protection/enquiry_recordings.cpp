// From the strategy discussion to what the enquiry found.
#include <algorithm>

#include <fmt/format.h>

#include "protection/pages.h"
#include "protection/rules.h"

namespace kith::protection {

static const Wrong nobody = wrong("children", "Choose at least one child");

// ---- Strategy discussion -----------------------------------------------------------------------------------------

static constexpr Question<NewStrategy> strategy_questions[] = {
    ask_date<&NewStrategy::known>("known", "When was there cause to suspect significant harm?",
                                  "The day of the decision at the front door, or the day you learned of it"),
    ask_date<&NewStrategy::on>("on", "When was the discussion?"),
    ask_people<&NewStrategy::children>("children", "About which children?"),
    ask_people<&NewStrategy::contacts>("contacts", "Which contacts does it answer?",
                                       "Those that wait for one. None is offered where the family was worked with "
                                       "already.")
        .optional(),
    ask_some_of<&NewStrategy::there>("there", "Who was there?",
                                     "Children's social care, the police and health must be, and whoever told us "
                                     "(Working Together 2023)"),
    ask_words<&NewStrategy::discussed>("discussed", "What is known?", "What each agency knows of the children"),
    ask_words<&NewStrategy::safety>("safety", "What keeps the children safe at once?"),
    ask_one_of<&NewStrategy::decision>("decision", "What was decided?"),
    ask_words<&NewStrategy::reason>("reason", "Why?"),
    ask_line<&NewStrategy::exception>("exception", "Why late, or without an agency that must be there?",
                                      "Leave empty if it was neither", 500)
        .optional(),
};
static constexpr Form<NewStrategy> strategy_form{"strategy-discussion", "Record a strategy discussion",
                                                 "Save strategy discussion", strategy_questions};

static Wrong strategy_contradicts(const ProtectionFile& file, const NewStrategy& typed, Date) {
    if (typed.children.empty()) return nobody;
    if (typed.on < typed.known) return wrong("on", "This is before there was cause to suspect harm");
    for (const auto contact : typed.contacts)
        if (std::ranges::none_of(file.recorded.waiting, [&](const Called& one) {
                return one.contact.number() == contact.number() &&
                       std::ranges::find(typed.children, one.child) != typed.children.end();
            }))
            return wrong("contacts", "A contact that you ticked is about none of these children, or waits no more");
    if (typed.exception) return {};
    std::vector<std::string> missing;
    for (const auto one : missing_from_strategy(agencies_of(codes_of(typed.there))))
        missing.emplace_back(in_words(one));
    if (!missing.empty())
        return wrong("exception", fmt::format("Say why it was held without {}", lower(list_in_words(missing))));
    const auto due = file.calendar->within(file.local.of(local::strategy, typed.known).span, typed.known);
    if (typed.on > due) return wrong("exception", fmt::format("It was due by {}. Say why it is late", due.in_words()));
    return {};
}

/// A form carries the number of a contact as it does a person's.
static std::vector<PersonId> contacts_waiting(const ProtectionFile& file) {
    std::vector<PersonId> all;
    for (const auto& one : file.recorded.waiting)
        if (const PersonId contact{one.contact.number()}; std::ranges::find(all, contact) == all.end())
            all.push_back(contact);
    return all;
}

/// "Decided on 19 November 2026, about Ana and Ben"
static std::vector<Choice> contacts_to_choose(const ProtectionFile& file) {
    std::vector<Choice> choices;
    for (const auto contact : contacts_waiting(file)) {
        std::vector<PersonId> children;
        auto decided = file.today;
        for (const auto& one : file.recorded.waiting) {
            if (one.contact.number() != contact.number()) continue;
            children.push_back(one.child);
            decided = one.decided;
        }
        choices.push_back({std::to_string(contact.number()),
                           fmt::format("Decided on {}, about {}", decided.in_words(), names_of(file, children))});
    }
    return choices;
}

constinit const Recording<NewStrategy> strategy{
    .kind = {"protection.strategy", "Strategy discussion"},
    .form = strategy_form,
    .sentence =
        [](const ProtectionFile& file, const NewStrategy& typed) {
            return fmt::format("Strategy discussion about {}: {}", names_of(file, typed.children),
                               lower(in_words(typed.decision)));
        },
    .start =
        [](const ProtectionFile& file, Date today, PersonId by) {
            NewStrategy typed{.known = today, .on = today, .children = {}, .there = {}, .exception = {}, .by = by};
            for (const auto& one : file.recorded.waiting) {
                typed.known = std::min(typed.known, one.decided);
                if (std::ranges::find(typed.children, one.child) == typed.children.end())
                    typed.children.push_back(one.child);
            }
            typed.contacts = contacts_waiting(file);
            return typed;
        },
    .contradicts = strategy_contradicts,
    .choices =
        [](const ProtectionFile& file) {
            return Choices{{"children", choices_among(file, children_who(file, [](PersonId) { return true; }))},
                           {"contacts", contacts_to_choose(file)}};
        },
};

StrategyDiscussion NewStrategy::fact() const {
    StrategyDiscussion fact{{}, known, on, codes_of(there), discussed, safety, decision, reason, exception, by};
    if (!contacts.empty()) fact.contact = FactId{contacts.front().number()};
    return fact;
}

Result<void> NewStrategy::enter(Change& change, const Leave& family, const ProtectionFile&) const {
    const auto id = TRY(change.enter(family, fact()));
    for (std::size_t i = 1; i < contacts.size(); ++i)
        TRY(change.enter(family, AlsoAnswers{id, FactId{contacts[i].number()}}));
    return enter_children(change, family, id, children);
}

// ---- The enquiry begins ------------------------------------------------------------------------------------------

/// Whether the discussion leads to an enquiry that has not begun for the child.
static bool to_begin(const Recorded& recorded, const Fact<StrategyDiscussion>& discussion, PersonId child) {
    return leads_to_enquiry(discussion.value) && recorded.is_about(discussion.id, child) &&
           std::ranges::none_of(recorded.enquiries, [&](const auto& one) {
               return one.value.child == child && one.value.discussion == discussion.id;
           });
}

static std::vector<const Fact<StrategyDiscussion>*> discussions_to_begin(const ProtectionFile& file) {
    std::vector<const Fact<StrategyDiscussion>*> found;
    for (const auto& one : file.recorded.strategies)
        if (std::ranges::any_of(file.who.children,
                                [&](const auto& child) { return to_begin(file.recorded, one, child.child); }))
            found.push_back(&one);
    return found;
}

const Fact<StrategyDiscussion>* enquiry_awaited(const Recorded& recorded, PersonId child) {
    for (auto one = recorded.strategies.rbegin(); one != recorded.strategies.rend(); ++one)
        if (to_begin(recorded, *one, child)) return &*one;
    return nullptr;
}

bool enquiry_to_begin(const ProtectionFile& file) { return !discussions_to_begin(file).empty(); }

static constexpr Question<NewEnquiry> enquiry_questions[] = {
    ask_which<&NewEnquiry::discussion>("discussion", "Which strategy discussion began it?").from_record(),
    ask_people<&NewEnquiry::children>("children", "About which children?"),
    ask_date<&NewEnquiry::begins>("begins", "When does it begin?"),
    ask_which<&NewEnquiry::practitioner>("practitioner", "Which lead child protection practitioner leads it?",
                                         "Of those who work with the family")
        .from_record(),
};
static constexpr Form<NewEnquiry> enquiry_form{"enquiry", "Begin an enquiry under section 47", "Begin the enquiry",
                                               enquiry_questions};

/// The Review, 3.1: no enquiry begins or ends without an eligible lead child protection practitioner.
static Wrong not_eligible(const ProtectionFile& file, PersonId practitioner, Date on) {
    if (file.may_lead(practitioner, on)) return {};
    return wrong(
        "practitioner",
        fmt::format("{} is not recorded as eligible to lead enquiries on {}. A manager or the director records "
                    "it, or an eligible practitioner is allocated to the child",
                    file.name(practitioner), on.in_words()));
}

static Choices practitioners(const ProtectionFile& file, Choices more) {
    std::vector<Choice> choices;
    for (const auto& one : file.practitioners)
        choices.push_back({std::to_string(one.person.number()),
                           file.may_lead(one.person, file.today) ? one.name : one.name + " (not eligible)"});
    more["practitioner"] = std::move(choices);
    return more;
}

static PersonId first_practitioner(const ProtectionFile& file, PersonId by) {
    for (const auto& one : file.practitioners)
        if (one.person == by) return by;
    return file.practitioners.empty() ? by : file.practitioners.front().person;
}

constinit const Recording<NewEnquiry> enquiry{
    .kind = {"protection.enquiry", "Enquiry under section 47"},
    .form = enquiry_form,
    .sentence =
        [](const ProtectionFile& file, const NewEnquiry& typed) {
            return fmt::format("Enquiry under section 47 about {}, led by {}", names_of(file, typed.children),
                               file.name(typed.practitioner));
        },
    .start =
        [](const ProtectionFile& file, Date today, PersonId by) {
            NewEnquiry typed{.children = {}, .begins = today, .practitioner = first_practitioner(file, by)};
            const auto open = discussions_to_begin(file);
            if (open.empty()) return typed;
            typed.discussion = open.back()->id;
            typed.children =
                children_who(file, [&](PersonId child) { return to_begin(file.recorded, *open.back(), child); });
            return typed;
        },
    .contradicts = [](const ProtectionFile& file, const NewEnquiry& typed, Date) -> Wrong {
        if (typed.children.empty()) return nobody;
        for (const auto* one : discussions_to_begin(file)) {
            if (one->id != typed.discussion) continue;
            for (const auto child : typed.children)
                if (!to_begin(file.recorded, *one, child))
                    return wrong("children", file.name(child) + " was not discussed there, or the enquiry has begun");
            if (typed.begins < one->value.on) return wrong("begins", "This is before the strategy discussion");
            return not_eligible(file, typed.practitioner, typed.begins);
        }
        return wrong("discussion", "No enquiry is left to begin after this discussion");
    },
    .choices =
        [](const ProtectionFile& file) {
            std::vector<Choice> discussions;
            const auto open = discussions_to_begin(file);
            for (const auto* one : open)
                discussions.push_back({std::to_string(one->id.number()), one->value.on.in_words()});
            const auto children = children_who(file, [&](PersonId child) {
                return std::ranges::any_of(open, [&](const auto* one) { return to_begin(file.recorded, *one, child); });
            });
            return practitioners(file,
                                 {{"discussion", std::move(discussions)}, {"children", choices_among(file, children)}});
        },
};

Result<void> NewEnquiry::enter(Change& change, const Leave& family, const ProtectionFile&) const {
    for (const auto child : children) TRY(change.enter(family, Enquiry{discussion, child, begins, practitioner}));
    return {};
}

// ---- The enquiry ends --------------------------------------------------------------------------------------------

static std::vector<PersonId> under_enquiry(const ProtectionFile& file) {
    return children_who(file, [&](PersonId child) { return open_enquiry(file.recorded, child) != nullptr; });
}

static constexpr Question<NewEnd> end_questions[] = {
    ask_each_said<&NewEnd::children>("children", "For which children?",
                                     "Those of whom the same was found; of others, save again. Their words are kept "
                                     "apart."),
    ask_date<&NewEnd::on>("on", "When did the enquiry end?"),
    ask_one_of<&NewEnd::found>("found", "What was found?"),
    ask_words<&NewEnd::words>("words", "How do we know?", "What was seen, said and checked, and by whom"),
    ask_which<&NewEnd::practitioner>("practitioner", "Which lead child protection practitioner ends it?").from_record(),
};
static constexpr Form<NewEnd> end_form{"enquiry-end", "Say what the enquiry found", "End the enquiry", end_questions};

constinit const Recording<NewEnd> enquiry_end{
    .kind = {"protection.enquiry_end", "What an enquiry found"},
    .form = end_form,
    .sentence =
        [](const ProtectionFile& file, const NewEnd& typed) {
            return fmt::format("The enquiry about {} ended: {}", names_of(file, people_of(typed.children)),
                               lower(in_words(typed.found)));
        },
    .start =
        [](const ProtectionFile& file, Date today, PersonId by) {
            NewEnd typed{.children = {}, .on = today, .practitioner = first_practitioner(file, by)};
            for (const auto child : under_enquiry(file)) typed.children.push_back({child, {}});
            return typed;
        },
    .contradicts = [](const ProtectionFile& file, const NewEnd& typed, Date) -> Wrong {
        if (typed.children.empty()) return nobody;
        for (const auto& child : typed.children) {
            const auto* open = open_enquiry(file.recorded, child.person);
            if (!open) return wrong("children", "There is no open enquiry about " + file.name(child.person));
            if (typed.on < open->value.begins) return wrong("on", "This is before the enquiry began");
        }
        return not_eligible(file, typed.practitioner, typed.on);
    },
    .choices =
        [](const ProtectionFile& file) {
            return practitioners(file, {{"children", choices_among(file, under_enquiry(file))}});
        },
};

static std::optional<std::string> words_said(const std::string& said) {
    return said.empty() ? std::nullopt : std::optional{said};
}

Result<void> NewEnd::enter(Change& change, const Leave& family, const ProtectionFile& file) const {
    for (const auto& child : children) {
        const auto* open = open_enquiry(file.recorded, child.person);
        check(open != nullptr, "An enquiry that is not open was ended.");
        TRY(change.enter(family,
                         EnquiryEnd{open->id, child.person, on, found, words, words_said(child.said), practitioner}));
    }
    return {};
}

// ---- The manager answers -----------------------------------------------------------------------------------------

static std::vector<PersonId> to_answer(const ProtectionFile& file) {
    return children_who(file, [&](PersonId child) { return unanswered_end(file.recorded, child) != nullptr; });
}

static constexpr Question<NewAnswer> answer_questions[] = {
    ask_people<&NewAnswer::children>("children", "For which children?", "Read what was found first"),
    ask_one_of<&NewAnswer::answer>("answer", "Your answer"),
    ask_words<&NewAnswer::comment>("comment", "Your comment", "What must be done, where you return it").optional(),
};
static constexpr Form<NewAnswer> answer_form{"enquiry-answer", "Sign off what an enquiry found", "Save",
                                             answer_questions};

constinit const Recording<NewAnswer> enquiry_answer{
    .kind = {"protection.enquiry_answer", "Manager's answer to an enquiry"},
    .form = answer_form,
    .sentence =
        [](const ProtectionFile& file, const NewAnswer& typed) {
            return fmt::format("What the enquiry found about {}: {}", names_of(file, typed.children),
                               lower(in_words(typed.answer)));
        },
    .start = [](const ProtectionFile& file, Date today,
                PersonId by) { return NewAnswer{.children = to_answer(file), .on = today, .comment = {}, .by = by}; },
    .contradicts = [](const ProtectionFile& file, const NewAnswer& typed, Date) -> Wrong {
        if (typed.children.empty()) return nobody;
        if (typed.answer == Answer::returned && !typed.comment) return wrong("comment", "Say what must be done");
        for (const auto child : typed.children) {
            const auto* end = unanswered_end(file.recorded, child);
            if (!end) return wrong("children", "Nothing waits for an answer about " + file.name(child));
            // Whoever puts an answer right signs off as well: the reader, beside the one in whose name it stands.
            for (const auto person : {typed.by, file.reader})
                if (end->value.practitioner == person || file.wrote(person, *end))
                    return wrong("answer",
                                 "Nobody signs off what they found or wrote down themselves: ask another manager");
        }
        return {};
    },
    .choices =
        [](const ProtectionFile& file) {
            return Choices{{"children", choices_among(file, to_answer(file))}};
        },
};

Result<void> NewAnswer::enter(Change& change, const Leave& family, const ProtectionFile& file) const {
    for (const auto child : children) {
        const auto* end = unanswered_end(file.recorded, child);
        check(end != nullptr, "What does not wait for an answer was answered.");
        TRY(change.enter(family, SignOff{end->id, on, answer, comment, by}));
    }
    return {};
}

}  // namespace kith::protection
