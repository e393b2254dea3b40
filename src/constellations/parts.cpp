// What the pages of constellations share.
#include <fmt/format.h>

#include "constellations/pages.h"
#include "kernel/core/text.h"
#include "kernel/web/components.h"

namespace kith::constellations {

std::string address_of(PersonId hub, std::string_view rest) {
    return fmt::format("/homes/{}/constellation{}", hub.number(), rest);
}

Result<bool> may(const Context& context, May wanted, PersonId about) {
    if (!context.reader->granted(wanted)) return false;
    return !TRY(Gate::among(context.store, *context.reader, wanted, {about})).empty();
}

Result<View> view_of(const Context& context, const Leave& hub) {
    View view{.file = TRY(constellation_file(context.store, hub, Known::now()))};
    auto& file = view.file;
    view.hosts = TRY(may(context, May::host_constellation, file.hub));
    view.takes_part = TRY(may(context, May::take_part, file.hub));
    view.records = TRY(may(context, May::record_constellation, file.hub));
    if (view.takes_part) {
        std::vector<PersonId> belong;
        for (const auto& member : file.members_on(context.today)) belong.push_back(member.home);
        const auto own = TRY(Gate::among(context.store, *context.reader, May::take_part, belong));
        if (!own.empty())
            view.home = own.front();
        else if (view.hosts)
            view.home = file.hub;
    }
    if (view.reads_messages()) {
        std::vector<PersonId> people;
        for (const auto& fact : file.messages) people.push_back(fact.value.by);
        file.names.merge(TRY(names_in(context.store, hub, people)));
    }
    return view;
}

Html constellation_bar(const Context& context, const ConstellationFile& file) {
    const auto* is = file.on(context.today);
    ui::IdentityBar bar{.name = is ? is->name : file.last().name};
    bar.details.emplace_back("Hub: " + file.name_of(file.hub));
    if (!is) {
        const auto& last = file.last();
        bar.details.emplace_back(last.ends && *last.ends < context.today ? "Ended on " + last.ends->in_words()
                                                                         : "Begins on " + last.starts.in_words());
    }
    return ui::identity_bar(bar);
}

std::string in_words(const NightsAsked& asked) {
    return asked.nights == 1
               ? fmt::format("{}, the night of {}", asked.who, asked.first.in_words())
               : fmt::format("{}, {} from {}", asked.who, plural(asked.nights, "night"), asked.first.in_words());
}

Html standing_tag(const ConstellationFile& file, const Fact<NightsAsked>& ask, Date today) {
    switch (file.stands(ask, today)) {
        case Standing::waiting: return ui::tag({"Waiting for an answer", ui::Tone::waiting});
        case Standing::agreed: return ui::tag({"Agreed", ui::Tone::good});
        case Standing::refused: return ui::tag({"Not this time", ui::Tone::quiet});
        case Standing::cancelled: return ui::tag({"Called off", ui::Tone::quiet});
        case Standing::lapsed: return ui::tag({"Not answered in time", ui::Tone::late});
        case Standing::to_say: return ui::tag({"Did they stay?", ui::Tone::waiting});
        case Standing::stayed: break;
    }
    const int nights = file.stayed_of(ask.id)->value.nights;
    if (nights == 0) return ui::tag({"Did not come", ui::Tone::quiet});
    return ui::tag({"Stayed " + plural(nights, "night"), ui::Tone::neutral});
}

FormPage page_for(const Context& context, const ConstellationFile& file, const FormInfo& form, Fields typed) {
    return {.form = form,
            .action = Url{context.request.path},
            .typed = std::move(typed),
            .above = constellation_bar(context, file),
            .back = address_of(file.hub)};
}

}  // namespace kith::constellations
