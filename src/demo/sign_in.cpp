#include "demo/sign_in.h"

#include <algorithm>

#include <fmt/format.h>

#include "kernel/core/text.h"

namespace kith::demo {

static std::string domain_of(std::string_view authority_name) {
    std::string domain;
    for (const char c : lower(authority_name))
        if (c != ' ') domain += c;
    return domain + ".example";
}

static std::string sign_in_name(std::string_view name, const std::string& domain) {
    std::string local;
    for (const char c : lower(fold(name))) local += c == ' ' ? '.' : c;
    return local + "@" + domain;
}

/// "no", "three", "14": as a sentence has it.
static std::string in_words(std::int64_t count) {
    static constexpr std::array<std::string_view, 10> words{"no",   "one", "two",   "three", "four",
                                                            "five", "six", "seven", "eight", "nine"};
    return count < 10 ? std::string{words[static_cast<std::size_t>(count)]} : std::to_string(count);
}

namespace {

class Choosing {
public:
    Choosing(const Setting& setting, const std::string& authority_name)
        : setting_{setting}, name_{authority_name}, domain_{domain_of(authority_name)} {}

    std::vector<SignIn> run() {
        const auto& workforce = setting_.workforce;
        const auto& workers = workforce.workers();
        add_worker(0);
        add_worker(workers.size() / 2);
        const auto& manager = workforce.manager_of(*workers.front().team).on(setting_.today);
        const auto team = std::ranges::count(workers, workers.front().team, &Post::team);
        add(manager, fmt::format("a team of {}", in_words(team)));
        add(workforce.reviewers().front().on(setting_.today),
            plural(workforce.reviewers().front().children, "child to review", "children to review"));
        add(workforce.school_head().on(setting_.today), "the schooling of every child in care");
        add(workforce.nurses().front().on(setting_.today), "the health of children in care");
        add_carers();
        add(workforce.supervisors().front().on(setting_.today), "supports foster carers at home");
        add(workforce.fostering_manager().on(setting_.today), "the whole fostering service");
        add(workforce.panel().front().on(setting_.today), "reads the papers of the panel");
        add(workforce.decision_maker().on(setting_.today), "decides who is approved to foster");
        add(workforce.payments_officer().on(setting_.today), "pays every home");
        add(workforce.director().on(setting_.today), "the whole authority");
        add(workforce.auditor().on(setting_.today), "reads any case, changes none");
        add(workforce.administrator().on(setting_.today), "accounts, and nobody's case");
        return std::move(people_);
    }

private:
    void add(const std::string& name, PersonId person, Role role, std::string_view more) {
        people_.push_back({setting_.ledger.authority(), name_, sign_in_name(name, domain_), person, name, role,
                           fmt::format("{}, {}, {}", name, lower(kith::in_words(role)), more)});
    }
    void add(const Worker& worker, std::string_view more) { add(worker.name, worker.person, worker.role, more); }

    void add_worker(std::size_t post) {
        std::int64_t late = 0;
        for (const auto& [worker, child] : setting_.late) late += worker == post;
        add(setting_.workforce.worker(post).on(setting_.today),
            fmt::format("{}, {} late", plural(setting_.workforce.worker(post).children, "child", "children"),
                        late == 1 ? "one visit" : in_words(late) + " visits"));
    }

    void add_carer(std::size_t place, std::string_view more) {
        const auto& home = setting_.homes[place];
        const auto family = home.name.substr(4, home.name.size() - 11);  // "The Ashdown family"
        add(home.carer_names.front() + " " + family, home.carers.front(), Role::foster_carer, more);
    }
    void add_carers() {
        const auto shown = home_to_show(setting_);
        if (!shown) return;
        const auto now = std::ranges::count_if(setting_.homes[*shown].spells,
                                               [&](const auto& spell) { return spell.ends > setting_.today; });
        add_carer(*shown, plural(now, "child", "children") + " at home");
        if (!setting_.hubs.empty()) add_carer(setting_.hubs.front(), "whose home is the hub of a constellation");
    }

    const Setting& setting_;
    std::string name_, domain_;
    std::vector<SignIn> people_;
};

}  // namespace

std::optional<std::size_t> home_to_show(const Setting& setting) {
    std::optional<std::size_t> found;
    auto best = std::pair{false, std::ptrdiff_t{0}};
    for (std::size_t i = 0; i < setting.homes.size(); ++i) {
        const auto& home = setting.homes[i];
        if (home.carers.empty() || care::is_kinship(home.kind)) continue;
        const auto now =
            std::ranges::count_if(home.spells, [&](const auto& spell) { return spell.ends > setting.today; });
        const auto rank = std::pair{home.provider == care::Provider::own_authority && now > 0, now};
        if (rank > best) found = i, best = rank;
    }
    return found;
}

std::vector<SignIn> people_to_sign_in_as(const Setting& setting, const std::string& authority_name) {
    return Choosing{setting, authority_name}.run();
}

}  // namespace kith::demo
