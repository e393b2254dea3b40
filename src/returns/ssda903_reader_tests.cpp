#include "returns/ssda903_reader.h"

#include <doctest/doctest.h>

#include "returns/ssda903_samples.h"

namespace kith::returns {

using namespace samples;

TEST_CASE("a clean return is read whole, with nothing to say") {
    const auto collection = read_episodes(
        "ANA1,01/05/2024,S,V2,N1,U6,PR1,03/09/2024,X1,CARPL,LS1 1AA,LS2 2BB,SC123456\n"
        "ANA1,03/09/2024,P,V2,N1,K2,PR4,,,,LS1 1AA,LS3 3CC,SC654321\n");
    CHECK(collection.findings.empty());
    REQUIRE(collection.rows<EpisodeRow>().size() == 2);
    const auto& first = collection.rows<EpisodeRow>()[0];
    CHECK(*first.child == "ANA1");
    CHECK(*first.started == "2024-05-01"_day);
    CHECK(*first.reason_new == "S");
    CHECK(*first.legal_status == "V2");
    CHECK(*first.need == "N1");
    CHECK(*first.placement == "U6");
    CHECK(*first.provider == "PR1");
    CHECK(*first.ended == "2024-09-03"_day);
    CHECK(*first.reason_ceased == "X1");
    CHECK(*first.reason_placement_changed == "CARPL");
    CHECK(*first.home_postcode == "LS1 1AA");
    CHECK(*first.placement_postcode == "LS2 2BB");
    CHECK(*first.urn == "SC123456");
    CHECK(first.source.line == 2);
    CHECK(collection.rows<EpisodeRow>()[1].ended.missing());
    CHECK(collection.summary.total().read == 4);
    CHECK(collection.summary.total().accepted == 4);
    CHECK(collection.summary.total().noted == 0);
}

TEST_CASE("columns may come in any order and case, with a byte order mark, blank and strange columns between") {
    const auto collection = read({{"header.csv",
                                   "\xEF\xBB\xBF"
                                   "dob,,Child,Team,ethnic,UPN,sex,\r\n"
                                   "27/03/2010,,ANA1,North,WBRI,UN1,F,\r\n"}});
    REQUIRE(collection.rows<HeaderRow>().size() == 1);
    const auto& ana = collection.rows<HeaderRow>()[0];
    CHECK(*ana.child == "ANA1");
    CHECK(*ana.born == "2010-03-27"_day);
    CHECK(*ana.sex == "F");
    CHECK(ana.mother.missing());
    CHECK(collection.findings.empty());
    CHECK(collection.files[0].sentence == "Not columns of Header, so not read: TEAM.");
}

TEST_CASE("a file without a needed column is refused with its name and meaning, and the others are read") {
    const auto collection =
        read({{"header.csv", header}, {"reviews.csv", "CHILD,DOB,REVIEW_CODE\nANA1,27/03/2010,PN1\n"}});
    CHECK(collection.files[1].state == FileState::refused);
    CHECK(contains(collection.files[1].sentence, "lacks REVIEW (the day of the review)"));
    CHECK(collection.rows<HeaderRow>().size() == 2);
    CHECK(collection.summary.of(Table::reviews).read == 0);
}

TEST_CASE("a file with a column twice is refused, since nobody can say which counts") {
    const auto collection = read({{"header.csv", "CHILD,SEX,DOB,DOB,ETHNIC,UPN\n"}});
    CHECK(collection.files[0].state == FileState::refused);
    CHECK(contains(collection.files[0].sentence, "has DOB twice"));
}

TEST_CASE("a file is told by its heading where its name says nothing or the wrong thing") {
    const auto collection =
        read({{"extract 1.csv", header},
              {"header (2).csv", "CHILD,DOB,REVIEW,REVIEW_CODE\nANA1,27/03/2010,01/05/2024,PN1\n"}});
    CHECK(collection.files[0].table == Table::header);
    CHECK(collection.files[1].table == Table::reviews);
    CHECK(contains(collection.files[1].sentence, "Its name speaks of Header, but its heading is that of Reviews"));
    CHECK(collection.rows<ReviewRow>().size() == 1);
}

TEST_CASE("unknown files are listed as ignored") {
    const auto collection = read({{"homes.xlsx", "PK"}, {"budget.csv", "A,B\n1,2\n"}, {"empty.csv", ""}});
    REQUIRE(collection.files.size() == 3);
    for (const auto& file : collection.files) {
        CHECK(file.state == FileState::ignored);
        CHECK_FALSE(file.sentence.empty());
    }
}

TEST_CASE("a workbook named as CSV is refused, not read as text") {
    const auto collection = read({{"episodes.csv", std::string{"PK\x03\x04\x14\x00\x06\x00", 8}}});
    CHECK(collection.files[0].state == FileState::refused);
    CHECK_FALSE(collection.files[0].sentence.empty());
}

TEST_CASE("a file in UTF-16, as spreadsheets save Unicode text, is read") {
    std::string wide = "\xFF\xFE";
    for (const char c : std::string{"CHILD\tSEX\tDOB\tETHNIC\tUPN\r\nANA1\tF\t27/03/2010\tWBRI\tUN1\r\n"}) {
        wide += c;
        wide += '\0';
    }
    const auto collection = read({{"Header.txt", wide}});
    REQUIRE(collection.rows<HeaderRow>().size() == 1);
    CHECK(*collection.rows<HeaderRow>()[0].upn == "UN1");
}

TEST_CASE("one unreadable day refuses its own row and silences no other") {
    const auto collection = read_episodes(
        "ANA1,31/02/2024,S,V2,N1,U6,PR1,,,,,,\n"
        "ANA1,03/09/2024,P,V2,N1,K2,PR4,,,,,,\n"
        "BEN2,soon,S,V9,N1,U6,PR1,,,,,,\n");
    CHECK(collection.rows<EpisodeRow>().size() == 1);
    REQUIRE(collection.refused<EpisodeRow>().size() == 2);
    CHECK(collection.refused<EpisodeRow>()[0].started.unreadable());
    const auto said = sentences(collection, Weight::refused);
    REQUIRE(said.size() == 3);
    CHECK(contains(said[0], "DECOM is 31/02/2024"));
    CHECK(contains(said[1], "DECOM is soon"));
    CHECK(contains(said[2], "LS is V9"));
    CHECK(collection.findings[0].source.line == 2);
    CHECK(collection.summary.of(Table::episodes).refused == 2);
}

TEST_CASE("a quotation mark that is never closed refuses its own line and swallows no other") {
    const auto collection = read_episodes(
        "ANA1,03/09/2024,P,V2,N1,K2,PR4,,,,\"LS1,,\n"
        "BEN2,03/09/2024,S,V2,N1,U6,PR1,,,,,,\n"
        "BEN2,04/09/2024,P,V2,N1,U6,PR1,,,,\"LS\"2\",,\n"
        "BEN2,05/09/2024,P,V2,N1,U6,PR1,,,,,,\n");
    CHECK(collection.rows<EpisodeRow>().size() == 2);
    REQUIRE(collection.refused<EpisodeRow>().size() == 2);
    CHECK(collection.refused<EpisodeRow>()[0].source.line == 2);
    CHECK(collection.refused<EpisodeRow>()[1].source.line == 4);
    CHECK(collection.rows<EpisodeRow>()[1].source.line == 5);
    CHECK(contains(sentences(collection, Weight::refused)[0], "quotation mark"));
}

TEST_CASE(
    "a row with more values than headings is refused, one with fewer is read with a note, a blank one is no row") {
    const auto collection = read_episodes(
        "ANA1,03/09/2024,P,V2,N1,K2,PR4,,,,,,,spilled\n"
        ",,,,,,,,,,,,\n"
        "\n"
        "ANA1,04/09/2024,P,V2,N1,K2\n");
    CHECK(collection.summary.of(Table::episodes).read == 2);
    CHECK(contains(sentences(collection, Weight::refused)[0], "14 cells under 13 headings"));
    REQUIRE(collection.rows<EpisodeRow>().size() == 1);
    CHECK(contains(sentences(collection, Weight::note)[0], "6 cells under 13 headings"));
}

TEST_CASE("an end before its start refuses the row, in every table that has both; the same day is allowed") {
    const auto collection =
        read({{"header.csv", header},
              {"episodes.csv", std::string{episodes_heading} + "ANA1,03/09/2024,P,V2,N1,K2,PR4,02/09/2024,E8,,,,\n"
                                                               "BEN2,03/09/2024,P,V2,N1,K2,PR4,03/09/2024,E8,,,,\n"},
              {"missing.csv", "CHILD,DOB,MISSING,MIS_START,MIS_END\nANA1,27/03/2010,M,05/05/2024,04/05/2024\n"}});
    CHECK(collection.rows<EpisodeRow>().size() == 1);
    CHECK(collection.rows<MissingRow>().empty());
    const auto said = sentences(collection, Weight::refused);
    REQUIRE(said.size() == 2);
    CHECK(contains(said[0], "DEC is 02/09/2024, before DECOM on 03/09/2024"));
    CHECK(contains(said[1], "MIS_END is 04/05/2024, before MIS_START on 05/05/2024"));
}

TEST_CASE("a row about a child who is not in Header is refused; one whose Header line was refused says which") {
    const auto collection =
        read({{"header.csv", "CHILD,SEX,DOB,ETHNIC,UPN\nANA1,F,27/03/2030,WBRI,UN1\n"},
              {"reviews.csv",
               "CHILD,DOB,REVIEW,REVIEW_CODE\nANA1,27/03/2010,01/05/2024,PN1\nCARA3,01/01/2012,01/05/2024,PN1\n"}});
    CHECK(collection.rows<ReviewRow>().empty());
    const auto said = sentences(collection, Weight::refused);
    REQUIRE(said.size() == 3);
    CHECK(contains(said[0], "DOB is 27/03/2030, a day that has not come yet"));
    CHECK(contains(said[1], "CHILD ANA1 was refused on header.csv, line 2"));
    CHECK(contains(said[2], "CHILD CARA3 is not in Header"));
}

TEST_CASE("a date of birth or sex that differs from Header's is noted, and 1 and M are the same sex") {
    const auto collection = read(
        {{"header.csv", header}, {"uasc.csv", "CHILD,SEX,DOB,DUC\nANA1,2,27/03/2010,\nBEN2,F,10/09/2011,09/09/2029\n"}},
        2025);
    CHECK(collection.rows<AsylumSeekerRow>().size() == 2);
    const auto said = sentences(collection, Weight::note);
    REQUIRE(said.size() == 3);
    CHECK(contains(said[0],
                   "SEX is 2, a code used up to 2023/24, and this return is of 2024/25. It is read as \"Female\"."));
    CHECK(said[1] == "DOB is 10/09/2011 here and 09/09/2011 on header.csv, line 3. Header's is used.");
    CHECK(contains(said[2], "SEX is F here and M on header.csv, line 3"));
    CHECK(collection.summary.of(Table::asylum_seekers).noted == 2);
}

TEST_CASE("a row written twice is kept once; a child in Header twice with other details is refused") {
    const auto collection =
        read({{"header.csv", header + "ANA1,F,27/03/2010,WBRI,A123456789012,0.0,\nBEN2,M,10/09/2011,BCRB,UN1,,\n"},
              {"reviews.csv",
               "CHILD,DOB,REVIEW,REVIEW_CODE\nANA1,27/03/2010,01/05/2024,PN1\nANA1,27/03/2010,01/05/2024,pn1\n"
               "ANA1,27/03/2010,01/05/2024,PN2\n"}});
    CHECK(collection.rows<HeaderRow>().size() == 2);
    CHECK(collection.summary.of(Table::header).repeated == 1);
    CHECK(contains(sentences(collection, Weight::refused)[0], "CHILD BEN2 is already on header.csv, line 3"));
    CHECK(collection.rows<ReviewRow>().size() == 2);
    const auto said = sentences(collection, Weight::repeated);
    REQUIRE(said.size() == 2);
    CHECK(said[1] == "This row says the same as reviews.csv, line 2, and is kept once.");
}

TEST_CASE("two files of one table are read as one, and a row that is in both is kept once") {
    const std::string line = "ANA1,27/03/2010,01/05/2024,PN1\n";
    const std::string heading = "CHILD,DOB,REVIEW,REVIEW_CODE\n";
    const auto collection = read({{"header.csv", header},
                                  {"reviews.csv", heading + line},
                                  {"reviews 2.csv", heading + line + "BEN2,09/09/2011,02/05/2024,PN1\n"}});
    CHECK(collection.rows<ReviewRow>().size() == 2);
    CHECK(collection.summary.of(Table::reviews).repeated == 1);
    CHECK(contains(collection.files[2].sentence, "reviews.csv is of Reviews too"));
}

TEST_CASE("read rows are accepted, repeated or refused, and nothing else") {
    const auto collection = read_episodes(
        "ANA1,03/09/2024,P,V2,N1,K2,PR4,,,,,,\n"
        "ANA1,03/09/2024,P,V2,N1,K2,PR4,,,,,,\n"
        "ANA1,,P,V2,N1,K2,PR4,,,,,,\n"
        "BEN2,03/09/2024,,V2,N1,K2,PR9,,,,,,\n");
    const auto& count = collection.summary.of(Table::episodes);
    CHECK(count.read == 4);
    CHECK(count.accepted == 2);
    CHECK(count.repeated == 1);
    CHECK(count.refused == 1);
    CHECK(count.noted == 1);
    CHECK(count.left_out == 1);
}

}  // namespace kith::returns
