#include "kernel/people/key.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

namespace kith::picture {

namespace {

constexpr int margin = 16;
constexpr int column = 250;
constexpr int swatch = 56;
constexpr int row_height = 54;

struct Item {
    std::string drawn;
    std::string words;
};

std::string line_sample(Stroke stroke, Point at) {
    std::string drawn =
        fmt::format(R"(<path class="kith-line {}" d="M{} {}h{}"/>)", line_class(stroke), at.x - 22, at.y, 44);
    return stroke == Stroke::former ? drawn + cut_at(at) : drawn;
}

std::string_view meaning(Stroke stroke) {
    switch (stroke) {
        case Stroke::couple: return "Couple";
        case Stroke::parents: return "Have a child together";
        case Stroke::former: return "Former couple";
        case Stroke::birth: return "Child by birth, or brothers and sisters";
        case Stroke::adoption: return "Adopted child";
        case Stroke::fostering: return "Foster child";
        case Stroke::not_recorded: return "Kin; how is not recorded, or by step or guardianship";
        case Stroke::stray: return "Recorded as their own descendant: check";
    }
    return {};
}

/// The items that this picture needs, each drawn around the point it is given.
class Key {
public:
    Key(const Known& known, Plan& plan) : known_{known}, plan_{plan} {}

    std::string drawn() {
        y_ = plan_.key_y + 24;
        out_ = fmt::format(
            R"(<g class="kith-picture__key" aria-hidden="true"><text class="kith-picture__heading" x="{}" y="{}">Key</text>)",
            margin, y_);
        y_ += 36;
        people();
        lines();
        if (at_ > 0) y_ += row_height;
        homes();
        plan_.height = y_;
        return out_ + "</g>";
    }

private:
    template <class Holds>
    bool anyone(Holds holds) const {
        return std::any_of(plan_.seats.begin(), plan_.seats.end(),
                           [&](const Plan::Seat& seat) { return holds(known_.person(seat.place)); });
    }

    Point place() const { return {margin + at_ * column + 28, y_}; }

    void add(const std::string& sample, std::string_view words) {
        out_ += sample;
        const auto lines = wrapped(words, column - swatch - 20);
        int y = y_ + 5 - static_cast<int>(lines.size() - 1) * 9;
        for (const std::string& line : lines) {
            out_ += fmt::format(R"(<text class="kith-person__about" x="{}" y="{}">{}</text>)",
                                margin + at_ * column + swatch + 8, y, escaped(line));
            y += Label::line;
        }
        if (++at_ < std::max(1, (plan_.width - 2 * margin) / column)) return;
        at_ = 0;
        y_ += row_height;
    }

    void people() {
        for (const auto& [shown, words] : {std::pair{Shown::male, "Male (age inside)"},
                                           {Shown::female, "Female"},
                                           {Shown::not_known, "Sex not known or not said"},
                                           {Shown::unborn, "Pregnancy, or not yet born"}})
            if (anyone([shown = shown](const Person& person) { return person.shown == shown; }))
                add(symbol(shown, place()), words);
        if (const auto subject = known_.subject()) {
            const auto shown = known_.person(*subject).shown;
            const Person someone{.id = PersonId{1}, .name = {}, .shown = shown};
            const PictureOf alone{.subject = someone.id, .on = known_.picture().on, .people = {someone}};
            add(symbol(Known{alone}, 0, place()), "Double outline: whose picture it is");
        }
        if (anyone([](const Person& person) { return person.died.has_value(); })) {
            const Person someone{.id = PersonId{1}, .name = {}, .died = Death{}};
            const PictureOf alone{.subject = PersonId{2}, .on = known_.picture().on, .people = {someone}};
            add(symbol(Known{alone}, 0, place()), "Cross: has died");
        }
        const bool any_responsible = std::any_of(plan_.seats.begin(), plan_.seats.end(), [&](const Plan::Seat& seat) {
            return responsible(known_, seat.place);
        });
        if (any_responsible)
            add(fmt::format(R"(<text class="kith-person__name" x="{}" y="{}" text-anchor="middle">PR</text>)",
                            place().x, y_ + 5),
                "Parental responsibility for the child");
    }

    void lines() {
        for (const Stroke stroke : {Stroke::couple, Stroke::parents, Stroke::former, Stroke::birth, Stroke::adoption,
                                    Stroke::fostering, Stroke::not_recorded, Stroke::stray})
            if (std::any_of(plan_.lines.begin(), plan_.lines.end(),
                            [&](const Path& path) { return path.stroke == stroke; }))
                add(line_sample(stroke, place()), meaning(stroke));
    }

    void homes() {
        const auto& households = known_.picture().households;
        for (std::size_t i = 0; i < households.size(); ++i) {
            std::string who;
            for (const PersonId id : households[i].people)
                if (const auto found = known_.place_of(id))
                    who += (who.empty() ? "" : ", ") + known_.person(*found).name;
            if (who.empty()) continue;
            const auto words = fmt::format("Home {}{}{}: {}", home_letter(i), households[i].words.empty() ? "" : ", ",
                                           households[i].words, who);
            for (const std::string& line : wrapped(words, plan_.width - 2 * margin)) {
                out_ += fmt::format(R"(<text class="kith-person__about" x="{}" y="{}">{}</text>)", margin, y_,
                                    escaped(line));
                y_ += Label::line;
            }
        }
    }

    const Known& known_;
    Plan& plan_;
    int at_ = 0;  ///< the column
    int y_ = 0;
    std::string out_;
};

}  // namespace

std::string_view line_class(Stroke stroke) {
    switch (stroke) {
        case Stroke::couple: return "kith-line--couple";
        case Stroke::parents: return "kith-line--parents";
        case Stroke::former: return "kith-line--former";
        case Stroke::birth: return "kith-line--birth";
        case Stroke::adoption: return "kith-line--adoption";
        case Stroke::fostering: return "kith-line--fostering";
        case Stroke::not_recorded: return "kith-line--not-recorded";
        case Stroke::stray: return "kith-line--stray";
    }
    return {};
}

std::string cut_at(Point middle) {
    return fmt::format(R"(<path class="kith-line kith-line--cut" d="M{} {}l8 -16m0 16l8 -16"/>)", middle.x - 8,
                       middle.y + 8);
}

std::string key(const Known& known, Plan& plan) { return Key{known, plan}.drawn(); }

}  // namespace kith::picture
