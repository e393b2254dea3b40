#include <doctest/doctest.h>

#include "adoption/details.h"

using namespace kith::adoption;

namespace {

KnownDetails of_the_plan() {
    KnownDetails known;
    known.name("Rowan Thornbury");
    known.name("Alex Hollowell");
    known.place("14 Quarry Rise, Fenmarch, TH4 7QZ");
    known.agreed("Mummy Rowan");
    known.agreed("Sam and Alex");
    known.agreed("Robin");
    return known;
}

/// "telephone: 07700 900123; ..." in the order of the letter.
std::string found(std::string_view text) {
    std::string all;
    for (const auto& one : identifying_details(text, of_the_plan())) {
        if (!all.empty()) all += "; ";
        all += std::string{kith::code(one.kind)} + ": " + std::string{text.substr(one.at, one.size)};
    }
    return all;
}

}  // namespace

TEST_CASE("A letter with nothing that tells who or where is left as it is") {
    CHECK(found("") == "");
    CHECK(found("Dear Robin, Happy Birthday! I hope you like your cake. Love from Mummy Rowan xx") == "");
    CHECK(found("You are 7 now. On Saturday we saw 25 ducks, and in March it snowed.") == "");
    CHECK(found("Robin swims on Tuesdays. School is going well, and nursery was fun.") == "");
    CHECK(found("I’m so proud of you. It’s 3.45 now and I have to go.") == "");
}

TEST_CASE("Family names that the record knows are found, however they are written") {
    CHECK(found("The Thornbury family says hello") == "name: Thornbury");
    CHECK(found("it is thornbury's dog") == "name: thornbury's");
    CHECK(found("We are the Thornberrys") == "name: Thornberrys");
    CHECK(found("my name is T h o r n b u r y") == "name: T h o r n b u r y");
    CHECK(found("Ask for HOLLOWELL at the desk") == "name: HOLLOWELL");
}

TEST_CASE("A name that is also an ordinary word is found with a capital, or where it is long enough") {
    KnownDetails known;
    known.name("Will Young");
    CHECK(identifying_details("I will be good and young for ever.", known).size() == 1);
    CHECK(identifying_details("Ask for Will.", known).size() == 1);
}

TEST_CASE("A name of two words is found, and only the part that was not agreed") {
    CHECK(found("My friend Jo Ferndale came") == "name: Jo Ferndale");
    CHECK(found("Love from Robin Oakes") == "name: Oakes");
    CHECK(found("Love from Alex") == "");
}

TEST_CASE("Postcodes are found with and without a space, in small letters too") {
    CHECK(found("We are TH4 7QZ now") == "postcode: TH4 7QZ");
    CHECK(found("we are th47qz now") == "postcode: th47qz");
    CHECK(found("SW1A 1AA and B1 1AA") == "postcode: SW1A 1AA; postcode: B1 1AA");
    CHECK(found("Year 4 has 3 classes, and 2nd place") == "");
}

TEST_CASE("Telephone numbers are found in figures, parted, and said in words") {
    CHECK(found("Ring 07700 900123.") == "telephone: 07700 900123");
    CHECK(found("Ring +44 7700 900 123 please") == "telephone: +44 7700 900 123");
    CHECK(found("0-7-7-0-0 9 0 0 1 2 3") == "telephone: 0-7-7-0-0 9 0 0 1 2 3");
    CHECK(found("oh seven seven double oh nine double oh one two three") ==
          "telephone: oh seven seven double oh nine double oh one two three");
    CHECK(found("(01632) 960 001") == "telephone: 01632) 960 001");
    CHECK(found("From 2019 to 2024, on 12/03/2027 and 12.03.2027, one two three go") == "");
}

TEST_CASE("E-mail addresses, web pages and social media are found, also as they are said aloud") {
    CHECK(found("Write to robin.f@mail.example.org.") == "email: robin.f@mail.example.org");
    CHECK(found("write to robin at example dot com please do") == "email: robin at example dot com");
    CHECK(found("robin (at) example dot co dot uk") == "email: robin (at) example dot co dot uk");
    CHECK(found("see https://photos.example/robin and www.example.org") ==
          "web: https://photos.example/robin; web: www.example.org");
    CHECK(found("see ourfamily.co.uk for more") == "web: ourfamily.co.uk");
    CHECK(found("I am @rowan_t on Insta") == "web: @rowan_t; web: Insta");
    CHECK(found("It was fun.It was great") == "");
}

TEST_CASE("Streets are found by what streets are called") {
    CHECK(found("We live in Larkspur Avenue.") == "street: Larkspur Avenue");
    CHECK(found("at 12 elm street") == "street: 12 elm street");
    CHECK(found("number 7 Old Mill Lane") == "street: 7 Old Mill Lane");
    CHECK(found("She came a long way, and the road was wet") == "");
}

TEST_CASE("Schools and nurseries are found with their names, and not without") {
    CHECK(found("goes to St Mary's Primary School now") == "school: St Mary's Primary School");
    CHECK(found("Little Acorns Nursery is lovely") == "school: Little Acorns Nursery");
    CHECK(found("started at Hollyfield Academy") == "school: Hollyfield Academy");
    CHECK(found("Her school is near, and my college too") == "");
}

TEST_CASE("Places are found where the record knows them, and after words that lead to them") {
    CHECK(found("The market of fenmarch is nice") == "place: fenmarch");
    CHECK(found("We moved to Oxbury last year") == "place: Oxbury");
    CHECK(found("a day out near Whitcombe Sands") == "place: Whitcombe Sands");
    CHECK(found("in March, at Christmas, from Mummy Rowan, to Robin") == "");
}

TEST_CASE("What was found is left out, each whole, and told once") {
    const std::string_view text = "Ring 07700 900123. It is 07700 900123! We are at 14 Quarry Rise, TH4 7QZ.";
    const auto details = identifying_details(text, of_the_plan());
    CHECK(without(text, details) == "Ring [left out]. It is [left out]! We are at [left out], [left out].");
    CHECK(said_of(text, details).size() == 3);
    CHECK(identifying_details(without(text, details), of_the_plan()).empty());
}

TEST_CASE("Words of other scripts, odd bytes and a long letter are read to the end") {
    CHECK(found("Zażółć gęślą, and Émile Zürn") == "name: Émile Zürn");
    CHECK(found(std::string(3, '\xFF') + "@" + std::string(2, '\x80')) == "");
    std::string text;
    for (int i = 0; i < 2'000; ++i) text += "We went to the sea. ";
    text += "07700 900123";
    const auto details = identifying_details(text, of_the_plan());
    REQUIRE(details.size() == 1);
    CHECK(details.front().at == text.size() - 12);
}
