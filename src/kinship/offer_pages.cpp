// What the authority offers kinship families: it keeps it here, and everyone signed in reads it.
#include <algorithm>

#include <fmt/format.h>

#include "kernel/site/filled_in.h"
#include "kernel/web/components.h"
#include "kinship/asking.h"
#include "kinship/law.h"
#include "kinship/pages.h"

namespace kith::kinship {

namespace {

std::string part_page(OfferPart part) { return fmt::format("{}/{}", offer_page, code(part)); }

const OfferWords* words_of_part(const std::vector<Fact<OfferWords>>& parts, OfferPart part) {
    const auto at = std::ranges::find(parts, part, [](const auto& one) { return one.value.part; });
    return at == parts.end() ? nullptr : &at->value;
}

Result<Asking<NewWords>> part_asked(const AskedOffer& asked) {
    const auto& context = asked.context;
    const auto part = from_code<OfferPart>(context.captures.text("part"));
    if (!part) return fail(Fault::not_found, "The offer has no such part.");
    const auto parts = TRY(offer_of(context.store, asked.allowed.authority()));
    const auto* words = words_of_part(parts, *part);
    const NewWords start{words ? words->words : ""};
    Html above = ui::heading({.text = std::string{in_words(*part)}});
    if (words)
        above += filled_in(offer_form.info(), offer_form.shown(start), "what we offer now", words->on, context.today);
    return Asking<NewWords>{offer_form, start, part_page(*part), std::string{offer_page}, std::move(above), {}, true};
}

}  // namespace

Result<Response> show_offer(const SignedIn& in) {
    const auto& context = in.context;
    const bool keeps = context.reader->granted(May::keep_local_offer);
    const auto parts = TRY(offer_of(context.store, context.reader->authority));
    auto body = ui::heading({.text = "What we offer kinship families", .level = 1, .size = ui::Size::large}) +
                html(
                    "<p class=\"govuk-body\">If you bring up a child of your family, or of a friend, this is for you. "
                    "<span class=\"govuk-hint kith-by\">{}</span></p>",
                    law_shown(law::local_offer));
    for (const auto& part : kith::words_of<OfferPart>) {
        const auto* words = words_of_part(parts, part.value);
        body += ui::heading({.text = std::string{part.words}});
        body += words ? html("<p class=\"govuk-body kith-prose\">{}</p><p class=\"govuk-hint\">As of {}.</p>",
                             words->words, words->on.in_words())
                      : ui::paragraph("Not written yet.");
        if (keeps)
            body += ui::paragraph(
                html("<a class=\"govuk-link\" href=\"{}\">Change<span class=\"govuk-visually-hidden\"> {}</span></a>",
                     Url{part_page(part.value)}, part.words));
    }
    return page_of(context, {.title = "What we offer kinship families", .main = std::move(body)});
}

Result<Response> show_offer_part(const AskedOffer& asked) { return ask(asked.context, TRY(part_asked(asked))); }
Result<Response> save_offer_part(const AskedOffer& asked) {
    const auto part = from_code<OfferPart>(asked.context.captures.text("part"));
    return answered(asked.context, TRY(part_asked(asked)), "Saved: what we offer",
                    [&](Change& change, const NewWords& typed, By by) {
                        return write_offer(change, asked.allowed, *part, typed, by);
                    });
}

}  // namespace kith::kinship
