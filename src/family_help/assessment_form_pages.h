#pragma once

#include "family_help/assessment_acts.h"
#include "family_help/plan_shown.h"

/// The forms of an assessment, one section to a page.
namespace kith::family_help {

/// What a section's page stands on.
struct Assessing {
    WhoTheyAre who;
    AssessmentFile file;
    std::string back() const { return address_of(who.family, "/assessment"); }
};
Result<Assessing> assessing(const Context& context, const Leave& family);

/// One page of an assessment: what it asks, with what is known filled in, and what keeps the answers.
template <class Answers>
struct Step {
    Result<Asking<Answers>> (*asked)(const Context&, const Leave& family, const Assessing&);
    Result<EntryNumber> (*save)(Change&, const MayRecordFamily& family, const AssessmentFile&, const Answers&, PlanBy);
    std::string_view done;
};

template <class Answers>
Result<Response> show_of(const Asked<May::record_family>& asked, const Step<Answers>& step) {
    const auto all = TRY(assessing(asked.context, asked.allowed));
    return ask(asked.context, TRY(step.asked(asked.context, asked.allowed, all)));
}
/// The assessment is read anew: nobody writes between this reading and the commit.
template <class Answers>
Result<Response> save_of(const Asked<May::record_family>& asked, const Step<Answers>& step) {
    const auto all = TRY(assessing(asked.context, asked.allowed));
    return answer(asked.context, TRY(step.asked(asked.context, asked.allowed, all)), step.done,
                  [&](Change& change, const Answers& typed, PlanBy by) -> Result<EntryNumber> {
                      const auto file = TRY(assessment_file(change.store(), asked.allowed, Known::now()));
                      return step.save(change, asked.allowed, file, typed, by);
                  });
}

/// The form of a section that is one text. Fails: conflict, if none is being made.
Result<Asking<NewPart>> part_asked(const Context& context, const Assessing& all, Section section);

template <Section section>
inline constexpr Step<NewPart> part_step{
    [](const Context& context, const Leave&, const Assessing& all) { return part_asked(context, all, section); },
    [](Change& change, const MayRecordFamily& family, const AssessmentFile& file, const NewPart& typed, PlanBy by) {
        return write_part(change, family, file, section, typed, by);
    },
    "Saved: the section"};

template <Section section>
Result<Response> show_part(const Asked<May::record_family>& asked) {
    return show_of(asked, part_step<section>);
}
template <Section section>
Result<Response> save_part(const Asked<May::record_family>& asked) {
    return save_of(asked, part_step<section>);
}

Result<Response> show_development(const Asked<May::record_family>&);
Result<Response> save_development(const Asked<May::record_family>&);

}  // namespace kith::family_help
