#include "returns/ssda903_episodes.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

#include "returns/ssda903_samples.h"
#include "returns/ssda903_year.h"

namespace kith::returns {

using namespace samples;

TEST_CASE("episodes are kept by child as in Header, start and end, open ones last, whatever the order of the file") {
    const auto collection = read_episodes(
        "BEN2,01/06/2024,P,V2,N1,U6,PR1,,,,,,\n"
        "ANA1,03/09/2024,P,V2,N1,K2,PR4,,,,,,\n"
        "ANA1,03/09/2024,P,V2,N1,K2,PR4,04/09/2024,X1,,,,\n"
        "BEN2,01/05/2024,S,V2,N1,U6,PR1,01/06/2024,X1,,,,\n"
        "ANA1,01/05/2024,S,V2,N1,U6,PR1,03/09/2024,X1,,,,\n");
    std::vector<std::uint32_t> lines;
    for (const auto& episode : collection.rows<EpisodeRow>()) lines.push_back(episode.source.line);
    CHECK(lines == std::vector<std::uint32_t>{6, 4, 3, 5, 2});
}

TEST_CASE("overlapping episodes are noted and kept; one that starts the day another ends is no overlap") {
    const auto collection = read_episodes(
        "ANA1,01/05/2024,S,V2,N1,U6,PR1,03/09/2024,X1,,,,\n"
        "ANA1,03/09/2024,P,V2,N1,K2,PR4,10/10/2024,X1,,,,\n"
        "ANA1,09/10/2024,P,V2,N1,K2,PR4,,,,,,\n"
        "ANA1,01/11/2024,P,V2,N1,K2,PR4,,,,,,\n");
    CHECK(collection.rows<EpisodeRow>().size() == 4);
    const auto said = sentences(collection, Weight::note);
    REQUIRE(said.size() == 2);
    CHECK(said[0] ==
          "This episode starts on 09/10/2024, while the one on episodes.csv, line 3 ends on 10/10/2024. Put right "
          "the day that is wrong.");
    CHECK(contains(said[1], "line 4 has no end"));
}

TEST_CASE("a period of care is a chain of episodes up to one that ends for another reason than X1") {
    const auto collection = read_episodes(
        "ANA1,01/05/2023,S,V2,N1,U6,PR1,03/06/2023,X1,,,,\n"
        "ANA1,03/06/2023,P,V2,N1,K2,PR4,10/10/2023,E4A,,,,\n"
        "ANA1,01/05/2024,S,C1,N1,U6,PR1,01/06/2024,X1,,,,\n"
        "ANA1,01/06/2024,L,C2,N1,U6,PR1,,,,,,\n"
        "BEN2,01/06/2024,S,C2,N1,U6,PR1,02/06/2024,E3,,,,\n");
    const auto children = by_child(collection.rows<EpisodeRow>());
    REQUIRE(children.size() == 2);
    const auto ana = periods_of_care(children[0]);
    REQUIRE(ana.size() == 2);
    CHECK(ana[0].episodes.size() == 2);
    CHECK(ana[0].started == "2023-05-01"_day);
    CHECK(ana[0].ended == "2023-10-10"_day);
    CHECK(*ana[0].reason_ended == "E4A");
    CHECK(ana[1].started == "2024-05-01"_day);
    CHECK_FALSE(ana[1].ended);
    CHECK_FALSE(ana[1].reason_ended);
    const auto ben = periods_of_care(children[1]);
    REQUIRE(ben.size() == 1);
    CHECK(ben[0].ended == "2024-06-02"_day);
    CHECK(periods_of_care({}).empty());
}

TEST_CASE("the periods of care of a child hold each episode once and in order") {
    CHECK(rc::check("a partition", [](const std::vector<bool>& care_ended) {
        std::string lines;
        auto day = "2015-01-01"_day;
        for (const bool ended : care_ended) {
            lines += "ANA1," + day.british() + ",P,V2,N1,U6,PR1," + day.plus_days(3).british() +
                     (ended ? ",E8" : ",X1") + ",,,,\n";
            day = day.plus_days(3);
        }
        const auto collection = read_episodes(lines);
        const auto& episodes = collection.rows<EpisodeRow>();
        RC_ASSERT(episodes.size() == care_ended.size());
        std::size_t next = 0;
        for (const auto& period : periods_of_care(episodes)) {
            RC_ASSERT(!period.episodes.empty() && period.episodes.data() == episodes.data() + next);
            next += period.episodes.size();
            RC_ASSERT(period.reason_ended.has_value() == care_ended[next - 1]);
        }
        RC_ASSERT(next == episodes.size());
    }));
}

TEST_CASE("a collection year ends on 31 March and is named by that day's year") {
    CHECK(collection_year_of("2025-03-31"_day) == 2025);
    CHECK(collection_year_of("2025-04-01"_day) == 2026);
    CHECK(collection_year_in_words(2025) == "2024/25");
    CHECK(collection_year_in_words(2000) == "1999/00");
}

TEST_CASE(
    "the year is told by the newest year with a hundredth of the episodes' days, unless the caller knows better") {
    std::string lines;
    for (int i = 0; i < 150; ++i)
        lines += "ANA1," + "2023-04-01"_day.plus_days(2 * i).british() + ",P,V2,N1,U6,PR1," +
                 "2023-04-03"_day.plus_days(2 * i).british() + ",X1,,,,\n";
    const auto mistyped = read_episodes(lines + "ANA1,01/05/2025,P,V2,N1,U6,PR1,,,,,,\n");
    CHECK(mistyped.year == 2024);
    CHECK(mistyped.year_from == YearFrom::the_dates);
    CHECK(read_episodes("ANA1,01/05/2019,S,V2,N1,U6,PR1,31/03/2021,E8,,,,\n").year == 2021);
    const auto told = read_episodes(lines, 2025);
    CHECK(told.year == 2025);
    CHECK(told.year_from == YearFrom::the_caller);
    CHECK_FALSE(read({{"header.csv", header}}).year);
}

TEST_CASE("a code or a table of another year is read as it was meant, with a note") {
    const auto collection =
        read({{"header.csv", header},
              {"episodes.csv", std::string{episodes_heading} + "ANA1,01/05/2018,S,V2,N1,Z11,PR1,,,,,,\n"},
              {"swepisodes.csv", "CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON\nANA1,27/03/2010,SW1234,01/05/2018,,\n"}});
    CHECK(collection.year == 2019);
    const auto said = sentences(collection, Weight::note);
    REQUIRE(said.size() == 3);
    CHECK(contains(said[0],
                   "SEX is F, a code used from 2024/25, and this return is of 2018/19. It is read as \"Female\"."));
    CHECK(contains(said[2], "PLACE is Z11, a code used from 2025/26"));
    CHECK(*collection.rows<EpisodeRow>()[0].placement == "Z11");
    CHECK(
        contains(collection.files[2].sentence, "SWEpisodes is collected from 2023/24, and this return is of 2018/19"));
    CHECK(collection.rows<SocialWorkerRow>().size() == 1);
}

}  // namespace kith::returns
