// Who may lead enquiries under section 47, and on what ground. Source: the Review, 3.1.
#include <algorithm>

#include <fmt/format.h>

#include "kernel/access/work.h"
#include "protection/pages.h"
#include "protection/practitioners.h"
#include "protection/rules.h"

namespace kith {

/// Fails: not_found for anyone else, as if there were nobody of that number: whoever says who may lead learns no names.
Result<protection::WorkerFile> Subject<protection::WorkerFile>::read(const Context& context, const Leave& worker) {
    const auto roles = TRY(roles_of(context.store, worker.authority(), worker.about(), context.today));
    if (std::ranges::none_of(roles, [](const auto& one) { return one.role == Role::child_protection_practitioner; }))
        return fail(Fault::not_found, "There is no lead child protection practitioner of that number.");
    const auto names = TRY(names_in(context.store, worker, {worker.about()}));
    return protection::WorkerFile{worker.about(), names.at(worker.about()),
                                  TRY(facts<protection::Eligible>(context.store, worker, Known::now())),
                                  context.reader->person};
}
Html Subject<protection::WorkerFile>::bar(const Context&, const protection::WorkerFile& file) {
    return ui::identity_bar({.name = file.name});
}
std::string Subject<protection::WorkerFile>::back(const protection::WorkerFile&) { return "/protection/practitioners"; }

}  // namespace kith

namespace kith::protection {

static constexpr Question<Eligible> eligible_questions[] = {
    ask_one_of<&Eligible::ground>("ground", "On what ground?"),
    ask_date<&Eligible::starts>("starts", "From when?"),
    ask_date<&Eligible::ends>("ends", "Until when?", "Of someone named until they complete the framework", 3'660)
        .optional(),
    ask_line<&Eligible::evidence>("evidence", "What shows it?",
                                  "The certificate, or who named them and where it is "
                                  "written"),
};
static constexpr Form<Eligible> eligible_form{"practitioner", "Say who may lead enquiries", "Save", eligible_questions};

constinit const RecordingOf<WorkerFile, Eligible> eligible_practitioner{
    .kind = {"protection.practitioner", "May lead enquiries"},
    .form = eligible_form,
    .sentence =
        [](const WorkerFile& file, const Eligible& typed) {
            return fmt::format("{} may lead enquiries under section 47 from {}", file.name, typed.starts.in_words());
        },
    .start =
        [](const WorkerFile&, Date today, PersonId) {
            return Eligible{Ground::early_career_framework, today, {}, {}};
        },
    .contradicts = [](const WorkerFile& file, const Eligible& typed, Date) -> Wrong {
        if (file.reader == file.worker)
            return wrong("ground", "Nobody says of themselves that they may lead enquiries: ask another manager");
        if (typed.ends && *typed.ends < typed.starts) return wrong("ends", "This is before it begins");
        if (typed.ground == Ground::named_by_director && !typed.ends)
            return wrong("ends", "Whoever is named leads until they complete the framework: say by when");
        return {};
    },
};

static std::string ground_in_words(const Practitioner& one, Date today) {
    for (const auto& fact : one.eligible)
        if (fact.value.starts <= today && (!fact.value.ends || *fact.value.ends >= today))
            return fmt::format("{}, since {}. {}", in_words(fact.value.ground), fact.value.starts.in_words(),
                               fact.value.evidence);
    return "Not recorded";
}

Result<Response> show_practitioners(const AskedAll<May::record_practitioner>& asked) {
    const auto& context = asked.context;
    ui::Table table{.id = "practitioners",
                    .caption = "Lead child protection practitioners",
                    .columns = {{"Who"}, {"May lead enquiries"}, {"On what ground"}, {"Record"}},
                    .rows = {},
                    .when_empty = "Nobody holds the role of a lead child protection practitioner."};
    for (const auto& one : TRY(practitioners_of(context.store, asked.allowed, context.today))) {
        const bool may_lead = one.on(context.today);
        const Url to{fmt::format("/protection/practitioners/{}", one.who.person.number())};
        std::vector<ui::Content> links{ui::link("Say on what ground " + one.who.name + " may", to)};
        for (const auto& fact : one.eligible)
            links.emplace_back(ui::link(
                fmt::format("Put right what {} may from {}", one.who.name, fact.value.starts.in_words()),
                Url{fmt::format("/protection/practitioners/{}/{}", one.who.person.number(), fact.id.number())}));
        table.rows.push_back({{one.who.name, {}},
                              {ui::tag({may_lead ? "Yes" : "No", may_lead ? ui::Tone::good : ui::Tone::late}), {}},
                              {ground_in_words(one, context.today), {}},
                              {ui::plain_list(links), {}}});
    }
    auto body = ui::heading({.text = "Who may lead enquiries", .level = 1, .size = ui::Size::large}) +
                ui::paragraph(
                    "An enquiry under section 47 neither begins nor ends without one of these who is eligible "
                    "and works with the family.") +
                ui::paragraph(law_shown(law::practitioner)) + ui::table(table) +
                ui::paragraph(ui::link("When a conference is quorate", Url{"/protection/quorum"})) +
                ui::paragraph(ui::link("When section 31ZA is in force", Url{"/protection/section-31za"}));
    return page_of(context, {.title = "Who may lead enquiries", .main = std::move(body), .breadth = ui::Breadth::wide});
}

}  // namespace kith::protection
