// What the applicant says, each a form under /my-application/{person} whose words are kept as they are typed.
#include "recruitment/own_pages.h"
#include "recruitment/steps.h"

namespace kith::recruitment {

namespace {

const Step<HouseholdMember, May::answer_application> household_step{
    my_household_form, "/household", "Saved. Add the next person, or go on",
    [](const Context&) -> HouseholdMember {
        return {"", HouseholdTie::other, {}};
    },
    [](Change& change, const ApplicationFile& file, const MayAnswer& applicant, const HouseholdMember& member, By by) {
        return add_household(change, file, applicant, member, by);
    }};
const Step<Referee, May::answer_application> referee_step{
    my_referee_form, "/referees", "Saved",
    [](const Context&) -> Referee {
        return {"", "", ""};
    },
    [](Change& change, const ApplicationFile& file, const MayAnswer& applicant, const Referee& referee, By by) {
        return add_referee(change, file, applicant, referee, by);
    }};
const Step<HomeAddress, May::answer_application> home_step{
    my_home_form, "/home", "Saved: where you live",
    [](const Context&) -> HomeAddress {
        return {"", ""};
    },
    [](Change& change, const ApplicationFile& file, const MayAnswer& applicant, const HomeAddress& home, By by) {
        return record_home(change, file, applicant, home, by);
    }};
const Step<Withdrawing, May::answer_application> withdrawing_step{
    withdrawing_form, "/stop", "You have stopped for now. You can come back whenever you like",
    [](const Context&) -> Withdrawing {
        return {{}, {}};
    },
    withdraw};
const Step<ComingBack, May::answer_application> back_step{my_back_form, "/come-back",
                                                          "Welcome back. We will get in touch",
                                                          [](const Context&) -> ComingBack { return {{}}; }, come_back};
const Step<OwnWords, May::answer_application> comments_step{
    .form = my_comments_form,
    .rest = "/comments",
    .done = "Your words were sent",
    .blank = [](const Context&) -> OwnWords { return {""}; },
    .act = comment,
    .above =
        [](const Context&, const ApplicationFile& file) {
            if (file.reports.empty()) return Html{};
            return ui::details({.summary = "Read the report again", .text = file.reports.back().value.words});
        }};
const Step<OwnRepresentation, May::answer_application> representation_step{
    my_representation_form, "/representation", "Your words were sent",
    [](const Context&) -> OwnRepresentation {
        return {RepresentationTo::decision_maker, ""};
    },
    represent};

}  // namespace

std::vector<Page> own_form_pages() {
    std::vector<Page> pages;
    for (const auto& two : {pages_of_step<household_step>("/my-application/{person}/household"),
                            pages_of_step<referee_step>("/my-application/{person}/referees"),
                            pages_of_step<home_step>("/my-application/{person}/home"),
                            pages_of_step<withdrawing_step>("/my-application/{person}/stop"),
                            pages_of_step<back_step>("/my-application/{person}/come-back"),
                            pages_of_step<comments_step>("/my-application/{person}/comments"),
                            pages_of_step<representation_step>("/my-application/{person}/representation")})
        pages.insert(pages.end(), two.begin(), two.end());
    return pages;
}

}  // namespace kith::recruitment
