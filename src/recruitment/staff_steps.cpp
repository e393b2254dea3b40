// What workers record, each a form under /applications/{person}.
#include "recruitment/pages.h"
#include "recruitment/steps.h"

namespace kith::recruitment {

namespace {

/// The choice that a link names, if the page offers it.
Fields named_by_link(const Context& context, std::string_view name, const std::vector<Choice>& offered) {
    const auto asked = context.request.asked(name).value_or("");
    for (const auto& choice : offered)
        if (choice.value == asked) return {{std::string{name}, asked}};
    return {};
}

const Step<Contact, May::record_application> contact_step{
    contact_form, "/contacts", "Contact saved",
    [](const Context& context) -> Contact {
        return {context.today, ContactHow::telephone, context.reader->person, ""};
    },
    record_contact};

const Step<Hub, May::record_application> hub_step{hub_form, "/hub", "Saved: the hub",
                                                  [](const Context&) -> Hub { return {""}; }, name_hub};

const Step<ChildSaid, May::record_application> which_child_step{which_child_form, "/which-child",
                                                                "Sent to whoever works with the child",
                                                                [](const Context& context) -> ChildSaid {
                                                                    return {"", {}, "", context.today};
                                                                },
                                                                say_which_child};

const Step<Supporter, May::record_application> supporter_step{
    .form = supporter_form,
    .rest = "/supporter",
    .done = "Supporter saved",
    .blank = [](const Context& context) -> Supporter {
        return {context.reader->person, {}, context.today, {}};
    },
    .act = name_supporter,
    .choices = [](const Context& context, const ApplicationFile&) -> Result<Choices> {
        return Choices{{"worker", TRY(people_with(context, Role::supervising_social_worker))},
                       {"buddy", TRY(people_with(context, Role::foster_carer))}};
    }};

const Step<Visit, May::record_application> visit_step{visit_form, "/visits", "Visit saved",
                                                      [](const Context& context) -> Visit {
                                                          return {context.today, context.reader->person, false, ""};
                                                      },
                                                      record_visit};

const Step<Application, May::record_application> application_step{application_form, "/application", "Application saved",
                                                                  [](const Context& context) -> Application {
                                                                      return {context.today, false, {}, false};
                                                                  },
                                                                  record_application};

const Step<HouseholdMember, May::record_application> household_step{
    household_form, "/household", "Household member saved",
    [](const Context&) -> HouseholdMember {
        return {"", HouseholdTie::other, {}};
    },
    [](Change& change, const ApplicationFile& file, const MayRecord& applicant, const HouseholdMember& member, By by) {
        return add_household(change, file, applicant, member, by);
    }};
const Step<Referee, May::record_application> referee_step{
    referee_form, "/referees", "Referee saved",
    [](const Context&) -> Referee {
        return {"", "", ""};
    },
    [](Change& change, const ApplicationFile& file, const MayRecord& applicant, const Referee& referee, By by) {
        return add_referee(change, file, applicant, referee, by);
    }};
const Step<HomeAddress, May::record_application> home_step{
    home_form, "/home", "Address saved",
    [](const Context&) -> HomeAddress {
        return {"", ""};
    },
    [](Change& change, const ApplicationFile& file, const MayRecord& applicant, const HomeAddress& home, By by) {
        return record_home(change, file, applicant, home, by);
    }};

Result<Choices> to_ask(const Context& context, const ApplicationFile& file) {
    return Choices{{"which", checks_to_ask(file, context.today)}};
}
Fields check_named(const Context& context, const ApplicationFile& file) {
    return named_by_link(context, "which", checks_to_ask(file, context.today));
}

const Step<NewCheck, May::record_application> check_step{check_form,
                                                         "/checks",
                                                         "Saved: the check was asked for",
                                                         [](const Context& context) -> NewCheck {
                                                             return {"", {}, "", context.today};
                                                         },
                                                         ask_check,
                                                         to_ask,
                                                         check_named};
const Step<CheckBack, May::record_application> received_step{
    received_form,
    "/received",
    "Saved: the check is back",
    [](const Context& context) -> CheckBack {
        return {"", context.today, CheckOutcome::clear, {}, {}};
    },
    receive_check,
    [](const Context& context, const ApplicationFile& file) -> Result<Choices> {
        return Choices{{"check", checks_waited_for(file, context.today)}};
    },
    [](const Context& context, const ApplicationFile& file) {
        return named_by_link(context, "check", checks_waited_for(file, context.today));
    }};
const Step<ReusedCheck, May::record_application> reused_step{
    reused_form,
    "/reused",
    "Saved: the check is used again",
    [](const Context& context) -> ReusedCheck {
        return {"", "", context.today, context.today, CheckOutcome::clear, {}, {}};
    },
    reuse_check,
    to_ask,
    check_named};

const Step<StageOneDecision, May::record_application> stage_one_step{stage_one_form, "/stage-1", "Decision saved",
                                                                     [](const Context& context) -> StageOneDecision {
                                                                         return {context.today, GoOn::stop, ""};
                                                                     },
                                                                     decide_stage_one};
const Step<Assessment, May::record_application> report_step{report_form, "/report", "Report saved",
                                                            [](const Context& context) -> Assessment {
                                                                return {context.today, ReportKind::full, ""};
                                                            },
                                                            record_report};
const Step<Told, May::record_application> told_step{told_form, "/told", "Saved: they were told",
                                                    [](const Context& context) -> Told {
                                                        return {context.today, HowTold::orally};
                                                    },
                                                    record_told};
const Step<OwnRepresentation, May::record_application> representation_step{
    representation_form, "/representations", "Representations saved",
    [](const Context&) -> OwnRepresentation {
        return {RepresentationTo::decision_maker, ""};
    },
    record_representation};
const Step<Agreement, May::record_application> agreement_step{
    agreement_form, "/agreement", "Agreement saved",
    [](const Context& context) -> Agreement { return {context.today}; }, record_agreement};
const Step<Leaving, May::record_application> leaving_step{leaving_form, "/left", "Saved: they left",
                                                          [](const Context& context) -> Leaving {
                                                              return {DropReason::other, false, {}, context.today};
                                                          },
                                                          record_left};
const Step<ComingBack, May::record_application> back_step{
    back_form, "/back", "Saved: they came back", [](const Context&) -> ComingBack { return {{}}; }, record_back};
const Step<RecordsAsked, May::record_application> records_asked_step{records_asked_form, "/records-asked",
                                                                     "Saved: the request",
                                                                     [](const Context& context) -> RecordsAsked {
                                                                         return {context.today, ""};
                                                                     },
                                                                     record_records_asked};
const Step<Shared, May::record_application> records_shared_step{
    records_shared_form,
    "/records-shared",
    "Saved: the records were shared",
    [](const Context& context) -> Shared {
        return {"", context.today};
    },
    record_records_shared,
    [](const Context&, const ApplicationFile& file) -> Result<Choices> {
        Choices choices;
        auto& offered = choices["request"];
        for (const auto& fact : file.records_asked)
            offered.push_back({std::to_string(fact.id.number()), fact.value.who});
        return choices;
    }};

}  // namespace

std::vector<Page> staff_form_pages() {
    std::vector<Page> pages;
    for (const auto& two : {pages_of_step<contact_step>("/applications/{person}/contacts"),
                            pages_of_step<hub_step>("/applications/{person}/hub"),
                            pages_of_step<which_child_step>("/applications/{person}/which-child"),
                            pages_of_step<supporter_step>("/applications/{person}/supporter"),
                            pages_of_step<visit_step>("/applications/{person}/visits"),
                            pages_of_step<application_step>("/applications/{person}/application"),
                            pages_of_step<household_step>("/applications/{person}/household"),
                            pages_of_step<referee_step>("/applications/{person}/referees"),
                            pages_of_step<home_step>("/applications/{person}/home"),
                            pages_of_step<check_step>("/applications/{person}/checks"),
                            pages_of_step<received_step>("/applications/{person}/received"),
                            pages_of_step<reused_step>("/applications/{person}/reused"),
                            pages_of_step<stage_one_step>("/applications/{person}/stage-1"),
                            pages_of_step<report_step>("/applications/{person}/report"),
                            pages_of_step<told_step>("/applications/{person}/told"),
                            pages_of_step<representation_step>("/applications/{person}/representations"),
                            pages_of_step<agreement_step>("/applications/{person}/agreement"),
                            pages_of_step<leaving_step>("/applications/{person}/left"),
                            pages_of_step<back_step>("/applications/{person}/back"),
                            pages_of_step<records_asked_step>("/applications/{person}/records-asked"),
                            pages_of_step<records_shared_step>("/applications/{person}/records-shared")})
        pages.insert(pages.end(), two.begin(), two.end());
    return pages;
}

}  // namespace kith::recruitment
