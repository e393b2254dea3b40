// The forms that one application offers this reader.
#include "kernel/web/components.h"
#include "recruitment/pages.h"
#include "recruitment/steps.h"

namespace kith::recruitment {

/// Every form, in the order of the work; those that the stage asks for are offered above too.
Html ways_on(const Context& context, const ApplicationFile& file) {
    const bool records = context.reader->granted(May::record_application);
    struct Way {
        const char* words;
        const char* rest;
    };
    std::vector<ui::Content> links;
    const auto offer = [&](std::initializer_list<Way> ways) {
        for (const auto& way : ways) links.emplace_back(ui::link(way.words, Url{address_of(file.person, way.rest)}));
    };
    const auto stage = stage_of(file, context.today);
    if (records) {
        offer({{"A contact", "/contacts"}});
        if (stage == Stage::left) offer({{"They came back", "/back"}});
        if (!over(stage))
            offer({{"First visit", "/visits"}, {"Someone of the household", "/household"}, {"A referee", "/referees"}});
        if (file.applications.empty() || stage == Stage::not_approved) offer({{"Their application", "/application"}});
        if (stage == Stage::approved) offer({{"Someone of the household", "/household"}});
        if (!file.applications.empty() && (!over(stage) || stage == Stage::approved))
            offer({{"Ask for a check", "/checks"},
                   {"A check is back", "/received"},
                   {"A check made for another agency", "/reused"},
                   {"The record they bring from another service", "/portable-record"}});
        if (!file.applications.empty() && !over(stage))
            offer({{"Decision at the end of stage 1", "/stage-1"}, {"Report of the assessment", "/report"}});
        if (!file.decisions.empty())
            offer({{"They were told of the decision", "/told"}, {"Representations", "/representations"}});
        if (stage == Stage::approved) offer({{"Foster care agreement", "/agreement"}});
        if (!over(stage)) offer({{"They left", "/left"}});
        offer({{"Another service asks for their record", "/records-asked"}});
        if (!file.records_asked.empty()) offer({{"Records were shared", "/records-shared"}});
    }
    if (context.reader->granted(May::arrange_panel))
        offer({{"Put it before the panel", "/panel"},
               {"Give the papers to the panel", "/panel-papers"},
               {"The panel's recommendation", "/recommendation"}});
    if (context.reader->granted(May::decide_approval)) {
        offer({{"Decide on approval", "/decision"}});
        if (file.route() == Route::connected)
            offer({{"Temporary approval", "/temporary"},
                   {"Extend it", "/temporary-extension"},
                   {"End it early", "/temporary-end"}});
        if (!file.decisions.empty()) offer({{"You told them of the decision", "/decision-told"}});
    }
    if (links.empty()) return {};
    return ui::heading({.text = "Record"}) + ui::plain_list(links);
}

}  // namespace kith::recruitment
