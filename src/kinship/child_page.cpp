// One child who lives with family or friends, for those who work with them.
#include <algorithm>

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "kernel/web/components.h"
#include "kinship/law.h"
#include "kinship/pages.h"
#include "kinship/rights.h"

namespace kith::kinship {

namespace {

class ChildPage {
public:
    ChildPage(const Context& context, const KinshipFile& file, const NamesById& names)
        : context_{context},
          file_{file},
          names_{names},
          records_{context.reader->granted(May::record_kinship)},
          now_{file.on(context.today)} {}

    Html all() const {
        if (!now_) return nothing_yet() + private_fostering() + before();
        Html shown = living();
        shown += due() + money() + support() + plans();
        shown += ui::heading({.text = "What the carer asked"});
        const auto asked = asked_shown(file_, names_, records_ ? to_("/answer") : "");
        shown += asked.empty() ? ui::paragraph("Nothing yet. They ask on their own page.") : asked;
        shown += private_fostering();
        shown += ui::details({.summary = "What else is the carer’s, as they read it",
                              .text = ui::Content{rights_shown(file_, now_->value)}});
        return shown + before();
    }

private:
    std::string to_(std::string_view rest) const { return childs_page(file_.child, rest); }
    Html button(const char* words, std::string_view rest, ui::ButtonKind kind = ui::ButtonKind::secondary) const {
        return records_ ? ui::link_button({words, Url{to_(rest)}, kind}) : Html{};
    }

    std::string carers(const Arrangement& it) const {
        return it.also ? fmt::format("{} and {}", names_.at(it.carer), names_.at(*it.also)) : names_.at(it.carer);
    }

    Html nothing_yet() const {
        return ui::paragraph(
                   fmt::format("The record does not say that {} lives with family or friends now.", file_.given)) +
               ui::button_group(button("Record how they live", "/arrangement", ui::ButtonKind::primary) +
                                button("We were told of private fostering", "/notice")) +
               (file_.notices.empty() ? Html{} : due());
    }

    Html living() const {
        const auto& it = now_->value;
        ui::SummaryList list{.rows = {{"How", html("<strong>{}</strong>", in_words(it.living)), {}},
                                      {"Carer", carers(it), {}},
                                      {"Since", it.starts.in_words(), {}}}};
        if (records_) list.rows[0].actions.push_back({"It changed", Url{to_("/arrangement")}, "how the child lives"});
        if (records_) list.rows[2].actions.push_back({"It ended", Url{to_("/end")}, "how the child lives"});
        if (is_by_order(it.living)) {
            const auto* order = file_.order_of(it);
            list.rows.push_back(
                {"Court",
                 order ? fmt::format("{}, {}. {}. {}", in_words(order->stage), order->on.in_words(),
                                     in_words(order->proceedings),
                                     order->names_parent ? "Names a birth parent too" : "Names no birth parent")
                       : std::string{"Not recorded yet"},
                 {}});
            if (records_)
                list.rows.back().actions.push_back({"Record", Url{to_("/order")}, "how far the court has come"});
            if (it.living == Living::special_guardianship)
                list.rows.push_back({"In care before", was_looked_after(file_, it) ? "Yes" : "Not on the record", {}});
        }
        Html shown = ui::summary_list(list);
        const bool open =
            file_.page_open_to(it.carer, context_.today) && (!it.also || file_.page_open_to(*it.also, context_.today));
        if (!open)
            shown += ui::warning_text(
                "The carer’s own page of this child is closed to them, as when a time in care "
                "ends. Record how the child lives again, from the same day, to open it.");
        return shown;
    }

    Html due() const {
        const auto open = open_due(file_, context_.calendar, context_.today);
        Html shown = ui::heading({.text = "What is due"});
        if (open.empty()) return shown + ui::paragraph("Nothing is due.");
        ui::SummaryList list{.rows = {}};
        for (const auto& one : open)
            list.rows.push_back(
                {std::string{one.terms->name},
                 html("{} <span class=\"govuk-hint kith-by\">{} {}. {}</span>",
                      by_when(one.occasion, context_.today, context_.calendar), reason(one.occasion, context_.today),
                      in_words(one.terms->owed_by), law_shown(one.terms->law)),
                 {}});
        return shown + ui::summary_list(list);
    }

    Html money() const {
        const auto allowance = allowance_of(file_, now_->value, context_.today);
        return ui::heading({.text = "Allowance"}) + ui::paragraph("As the carer reads it: " + allowance.because) +
               amount_shown(allowance, now_->value) + tests_shown(allowance, records_ ? to_("/ground") : "");
    }

    Html support() const {
        ui::SummaryList list{.rows = {}};
        for (const auto& word : words_of<Support>) {
            const auto is = standing(entitlement_to(word.value), file_, context_.today, context_.calendar);
            std::string words = "On, unless the carer says no themselves.";
            if (const auto* off = std::get_if<Off>(&is))
                words = fmt::format("They said no on {}: “{}” Asked again by {}.", off->said.on.in_words(),
                                    off->said.in_their_words, off->ask_again.in_words());
            for (const auto& fact : file_.taken)
                if (fact.value.what == word.value)
                    words += fmt::format(" Taken up on {}: {}.", fact.value.on.in_words(), fact.value.about);
            list.rows.push_back({std::string{word.words}, words, {}});
        }
        return ui::heading({.text = "Theirs without asking"}) + ui::summary_list(list) +
               button("Record what they took up", "/taken");
    }

    Html plans() const {
        Html shown = ui::heading({.text = "Support plan"});
        shown += file_.plans.empty() ? ui::paragraph("There is none yet.") : plan_shown(file_, names_);
        return shown + ui::button_group(button(file_.plans.empty() ? "Make a plan" : "Make a new plan", "/plan") +
                                        (file_.plans.empty() ? Html{} : button("Record a review", "/review")));
    }

    Html private_fostering() const {
        const bool here = now_ && now_->value.living == Living::private_fostering;
        if (!here && file_.notices.empty()) return {};
        ui::SummaryList list{.rows = {}};
        for (const auto& fact : file_.notices)
            list.rows.push_back({fmt::format("Told {}", fact.value.on.in_words()),
                                 html("{}: {}", in_words(fact.value.by_whom), fact.value.said),
                                 {}});
        for (const auto& fact : file_.visits)
            list.rows.push_back({fmt::format("Visited {}", fact.value.on.in_words()),
                                 html("{} “{}” {} <span class=\"govuk-hint kith-by\">{}</span>",
                                      fact.value.alone ? "Seen alone." : "Not seen alone.", fact.value.child_said,
                                      fact.value.report, names_.at(fact.value.by)),
                                 {}});
        return ui::heading({.text = "Private fostering"}) +
               (list.rows.empty() ? ui::paragraph("Nobody wrote down who told us, or a visit.")
                                  : ui::summary_list(list)) +
               ui::button_group(button("Record a visit", "/visit") + button("We were told", "/notice"));
    }

    Html before() const {
        std::vector<ui::Content> lines;
        for (const auto& fact : file_.arrangements) {
            const auto& it = fact.value;
            if (now_ && fact.id == now_->id) continue;
            lines.push_back(fmt::format("{} with {}, from {}{}{}", in_words(it.living), carers(it),
                                        it.starts.in_words(), it.ends ? " to " + it.ends->in_words() : "",
                                        it.why_ended.empty() ? "" : ". " + it.why_ended));
        }
        return lines.empty() ? Html{} : ui::heading({.text = "Before"}) + ui::bullets(lines);
    }

    const Context& context_;
    const KinshipFile& file_;
    const NamesById& names_;
    bool records_;
    const Fact<Arrangement>* now_;
};

}  // namespace

Result<Response> show_child(const AskedSee& asked) {
    const auto& context = asked.context;
    const auto file = TRY(file_of(context, asked.allowed));
    const auto names = TRY(names_of(context, asked.allowed, file));
    auto body = ui::heading({.text = "Kinship care", .level = 1, .size = ui::Size::large, .caption = file.name}) +
                ChildPage{context, file, names}.all();
    return page_of(context,
                   {.title = "Kinship care: " + file.name,
                    .main = std::move(body),
                    .back = context.reader->granted(May::see_care) ? fmt::format("/children/{}", file.child.number())
                                                                   : std::string{list_page}});
}

}  // namespace kith::kinship
