#pragma once

#include "front_door/partners.h"
#include "front_door/town_for_tests.h"
#include "kernel/site/tab_for_tests.h"

/// For the tests of the pages without an account: somebody's browser at the whole site of the town, as it is today.
namespace kith::front_door {

inline std::string between(const std::string& text, const std::string& start, const std::string& end) {
    const auto at = text.find(start);
    if (at == std::string::npos) return {};
    return text.substr(at + start.size(), text.find(end, at + start.size()) - at - start.size());
}

struct Public {
    explicit Public(Town& its_town)
        : town{its_town},
          site{testing::must(Site::open(its_town.authority.database(), Clock::fixed(its_town.authority.at()), {area()},
                                        SiteOptions{}))},
          tab{site} {}

    static Fields words() {
        return {{"who", "Ana Fernley, 10, Alder Way"},
                {"worried", "Hungry three days running."},
                {"teller", "acquaintance"},
                {"name", "Ida Larch"},
                {"reach", "01632 960200"}};
    }
    void tell(const Fields& typed, const std::string& address = "/worry/tell") {
        tab.get("/worry/tell");
        tab.send(address, typed, tab.hidden("csrf"));
    }
    void open(const std::string& key) { tab.send("/worry/back", {{"key", key}}, "any"); }
    void partner(const std::string& key) { tab.send("/worry/partner", {{"key", key}}, "any"); }
    std::string token() const { return between(tab.last.body, "href=\"/worry/back/", "\""); }

    /// The manager gives this agency a link.
    std::string given_link(const std::string& agency, const std::string& until = "20/11/2027") {
        const auto made =
            town.as(town.moss).post("/front-door/partners", {{"teller", "2A"}, {"agency", agency}, {"until", until}});
        return between(made.body, "/worry/partner/", "\"");
    }

    Town& town;
    Site site;
    testing::Tab tab;
};

}  // namespace kith::front_door
