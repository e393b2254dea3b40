// What a worker does with the report: shares it, withholds a part, answers the family, offers them representation.
#include <fmt/format.h>

#include "family_help/plan_shown.h"
#include "papers/pages.h"

namespace kith::papers {

namespace {

using AskedToRecord = Asked<May::record_protection>;

template <class Answers>
struct Doing {
    PapersFile file;
    family_help::Asking<Answers> asking;
};

std::vector<Choice> people_to_give(const PapersFile& file) {
    std::vector<Choice> people;
    for (const auto& one : file.who.take_part) family_help::offer(people, one.person, one.name + ", of the family");
    if (const auto* open = file.open()) {
        for (const auto& one : file.parents)
            if (may_be_given(file, *open, one.parent))
                family_help::offer(people, one.parent, file.name(one.parent) + ", a parent: on paper or aloud");
        for (const auto child : open->children)
            family_help::offer(people, child, file.name(child) + ", the child: on paper or aloud");
    }
    for (const auto& one : file.writers)
        if (of_another_agency(one.as)) family_help::offer(people, one.person, one.who());
    return people;
}
std::vector<Choice> family_to_give(const PapersFile& file) {
    std::vector<Choice> people;
    for (const auto& one : file.who.take_part) people.push_back({std::to_string(one.person.number()), one.name});
    return people;
}
std::vector<Choice> parts_to_give(const PapersFile& file) {
    std::vector<Choice> parts;
    if (const auto* open = file.open())
        for (const auto* part : file.submitted(open->id))
            parts.push_back({std::to_string(part->id.number()), author_of(file, part->value)});
    return parts;
}
std::vector<Choice> words_to_answer(const PapersFile& file) {
    std::vector<Choice> words;
    for (const auto& one : file.words)
        if (const auto* open = file.open(); open && one.value.conference == open->id)
            words.push_back({std::to_string(one.id.number()),
                             fmt::format("{}, {}: {}", file.name(one.value.by), one.value.on.in_words(),
                                         one.value.words.substr(0, one.value.words.find('\n')))});
    return words;
}

template <class Answers>
Result<Doing<Answers>> doing(const AskedToRecord& asked, const Form<Answers>& form, Answers start,
                             Choices (*choices)(const PapersFile&)) {
    auto file = TRY(file_for(asked.context, asked.context.store, asked.allowed));
    if (!file.open()) return fail(Fault::not_found, "No conference about this family is called.");
    auto above = papers_bar(file) + ui::inset_text(title_of(*file.open()));
    auto offered = choices(file);
    auto back = page_for(asked.context, asked.person());
    const bool drafts = keeps_draft(file);
    return Doing<Answers>{std::move(file),
                          {.form = form,
                           .family = asked.person(),
                           .start = std::move(start),
                           .choices = std::move(offered),
                           .above = std::move(above),
                           .back = std::move(back),
                           .keeps_draft = drafts}};
}

Result<Doing<NewShare>> sharing(const AskedToRecord& asked) {
    return doing<NewShare>(asked, share_form, {}, [](const PapersFile& file) {
        return Choices{{"with", people_to_give(file)}, {"parts", parts_to_give(file)}};
    });
}
Result<Doing<NewWithholding>> withholding(const AskedToRecord& asked) {
    return doing<NewWithholding>(asked, withhold_form, {}, [](const PapersFile& file) {
        return Choices{{"part", parts_to_give(file)}, {"from", people_to_give(file)}};
    });
}
Result<Doing<NewAnswer>> answering(const AskedToRecord& asked) {
    return doing<NewAnswer>(asked, answer_form, {}, [](const PapersFile& file) {
        return Choices{{"of", words_to_answer(file)}};
    });
}
Result<Doing<NewOffer>> offering(const AskedToRecord& asked) {
    return doing<NewOffer>(asked, offer_form, {}, [](const PapersFile& file) {
        return Choices{{"to", family_to_give(file)}};
    });
}

}  // namespace

Result<Response> show_share(const AskedToRecord& asked) {
    const auto does = TRY(sharing(asked));
    return family_help::ask(asked.context, does.asking);
}
Result<Response> save_share(const AskedToRecord& asked) {
    const auto does = TRY(sharing(asked));
    const auto& context = asked.context;
    const auto all =
        TRY(Gate::settle_all(context.store, *context.reader, May::record_protection, "addresses kept safe"));
    return family_help::answer(context, does.asking, "Saved: they can read it",
                               [&](Change& change, const NewShare& typed, By by) -> Result<EntryNumber> {
                                   const auto file = TRY(file_for(context, change.store(), asked.allowed));
                                   const auto kept =
                                       TRY(kept_from(change.store(), all, file, typed.with, context.today));
                                   return share(change, asked.allowed, file, typed, kept, by);
                               });
}

Result<Response> show_withholding(const AskedToRecord& asked) {
    const auto does = TRY(withholding(asked));
    return family_help::ask(asked.context, does.asking);
}
Result<Response> save_withholding(const AskedToRecord& asked) {
    const auto does = TRY(withholding(asked));
    return family_help::answer(asked.context, does.asking, "Saved: it is withheld",
                               [&](Change& change, const NewWithholding& typed, By by) -> Result<EntryNumber> {
                                   const auto file = TRY(file_for(asked.context, change.store(), asked.allowed));
                                   return withhold(change, asked.allowed, file, typed, by);
                               });
}

Result<Response> show_answering(const AskedToRecord& asked) {
    const auto does = TRY(answering(asked));
    return family_help::ask(asked.context, does.asking);
}
Result<Response> save_answering(const AskedToRecord& asked) {
    const auto does = TRY(answering(asked));
    return family_help::answer(asked.context, does.asking, "Saved: your answer",
                               [&](Change& change, const NewAnswer& typed, By by) -> Result<EntryNumber> {
                                   const auto file = TRY(file_for(asked.context, change.store(), asked.allowed));
                                   return answer_words(change, asked.allowed, file, typed, by);
                               });
}

Result<Response> show_offer(const AskedToRecord& asked) {
    const auto does = TRY(offering(asked));
    return family_help::ask(asked.context, does.asking);
}
Result<Response> save_offer(const AskedToRecord& asked) {
    const auto does = TRY(offering(asked));
    return family_help::answer(asked.context, does.asking, "Saved: the offer",
                               [&](Change& change, const NewOffer& typed, By by) -> Result<EntryNumber> {
                                   const auto file = TRY(file_for(asked.context, change.store(), asked.allowed));
                                   return offer_representation(change, asked.allowed, file, typed, by);
                               });
}

}  // namespace kith::papers
