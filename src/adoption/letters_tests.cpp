// A letter's way from one side to the other, and what of it never arrives.
#include "adoption/town_for_tests.h"
#include "memories/photo_for_tests.h"

using namespace kith;
using namespace kith::adoption;
using kith::testing::fault_of;
using kith::testing::must;

TEST_CASE("A letter is read by the service before the other side sees it, and then goes on") {
    in_a_town([](Town& town) {
        const auto letter = town.wrote(town.rowan, town.adopters, "Dear Robin, we planted your tree.");
        CHECK_FALSE(says(town.get(town.sam, mailbox_page(town.plan)), "planted your tree"));
        CHECK(says(town.get(town.rowan, mailbox_page(town.plan)), "Being read"));
        CHECK(says(town.get(town.juniper, "/adoption"), "Mummy Rowan, about Robin"));
        CHECK(town.decided(letter, {{"outcome", "passed_on"}, {"words", "Dear Robin, we planted your tree."}}).status ==
              303);
        for (const auto adopter : {town.sam, town.alex}) {
            const auto page = town.get(adopter, mailbox_page(town.plan));
            CHECK(says(page, "planted your tree"));
            CHECK(says(page, "From Mummy Rowan"));
        }
        CHECK(says(town.get(town.rowan, mailbox_page(town.plan)), "Passed on"));
        CHECK(town.decided(letter, {{"outcome", "passed_on"}, {"words", "Other words"}}).status == 409);
    });
}

TEST_CASE("What tells where somebody is is found, left out beforehand, and does not go on without a reason") {
    in_a_town([](Town& town) {
        const std::string words = "We are at 3 Larkspur Court, FE1 2AB. Ring 07700 900123. Love, Rowan Thornbury";
        const auto letter = town.wrote(town.rowan, town.adopters, words);
        const auto page = town.get(town.juniper, plan_page(town.plan, fmt::format("/letters/{}", letter.number())));
        for (const auto found :
             {"<mark>FE1 2AB", "<mark>07700 900123", "Thornbury", "A telephone number: 07700 900123"})
            CHECK(says(page, found));
        CHECK(says(page, "We are at [left out], [left out]. Ring [left out]."));
        const auto refused = town.decided(letter, {{"outcome", "passed_on"}, {"words", words}});
        CHECK(refused.status == 422);
        CHECK(says(refused, "Take this out, or say below why it may stay"));
        CHECK(town.decided(letter, {{"outcome", "passed_on"}, {"words", "We are well. Love, Rowan"}}).status == 303);
        const auto read = town.get(town.sam, mailbox_page(town.plan));
        CHECK(says(read, "We are well. Love, Rowan"));
        for (const auto hidden : {"Larkspur", "FE1 2AB", "900123", "Thornbury"}) CHECK_FALSE(says(read, hidden));
        const auto sent = town.get(town.rowan, mailbox_page(town.plan));
        CHECK(says(sent, "without some of it"));
        CHECK(says(sent, "07700 900123"));  // her own words stay as she wrote them
    });
}

TEST_CASE("A reason lets what was found stay, and a letter comes back with a kind word") {
    in_a_town([](Town& town) {
        const auto story = town.wrote(town.sam, town.mother, "We read about Peter Rabbit.");
        CHECK(town.decided(story, {{"outcome", "passed_on"},
                                   {"words", "We read about Peter Rabbit."},
                                   {"why_left", "It is a story."}})
                  .status == 303);
        CHECK(says(town.get(town.rowan, mailbox_page(town.plan)), "Peter Rabbit"));
        const auto angry = town.wrote(town.rowan, town.adopters, "You took him from me.");
        const auto bare = town.decided(angry, {{"outcome", "sent_back"}});
        CHECK(bare.status == 422);
        CHECK(says(bare, "Say kindly what should be different"));
        CHECK(town.decided(angry, {{"outcome", "sent_back"}, {"to_sender", "Shall we write it together?"}}).status ==
              303);
        CHECK(says(town.get(town.rowan, mailbox_page(town.plan)), "Shall we write it together?"));
        CHECK_FALSE(says(town.get(town.sam, mailbox_page(town.plan)), "took him"));
    });
}

TEST_CASE("A party who stopped gets nothing, the others are told kindly, and begins again when they say so") {
    in_a_town([](Town& town) {
        CHECK(town.post(town.rowan, mailbox_page(town.plan, "/stop"), {{"words", ""}}).status == 422);
        CHECK(town.post(town.rowan, mailbox_page(town.plan, "/stop"), {{"words", "It hurts too much just now."}})
                  .status == 303);
        const auto told = town.get(town.sam, mailbox_page(town.plan));
        CHECK(says(told, "Mummy Rowan asked for a pause in letters on 20 November 2026"));
        CHECK_FALSE(says(told, "hurts too much"));
        CHECK(says(town.get(town.juniper, plan_page(town.plan)), "It hurts too much just now."));
        CHECK(town.post(town.rowan, mailbox_page(town.plan),
                        {{"to", std::to_string(town.adopters.number())}, {"words", "Hi"}})
                  .status == 409);
        const auto letter = town.wrote(town.sam, town.mother, "Robin can swim now.");
        const auto on = town.decided(letter, {{"outcome", "passed_on"}, {"words", "Robin can swim now."}});
        CHECK(on.status == 422);
        CHECK(says(on, "Keep it until it is wished for"));
        CHECK(town.decided(letter, {{"outcome", "held"}, {"words", "Robin can swim now."}}).status == 303);
        CHECK_FALSE(says(town.get(town.rowan, mailbox_page(town.plan)), "can swim"));
        const auto wish = mailbox_page(town.plan, fmt::format("/kept/{}/wish", letter.number()));
        CHECK(town.post(town.rowan, wish, {{"words", "Now"}}).status == 409);
        CHECK(town.post(town.rowan, mailbox_page(town.plan, "/again"), {}).status == 303);
        CHECK_FALSE(says(town.get(town.rowan, mailbox_page(town.plan)), "can swim"));
        CHECK(town.post(town.rowan, wish, {{"words", "I can read it now."}}).status == 303);
        CHECK(says(town.get(town.rowan, mailbox_page(town.plan)), "Robin can swim now."));
        CHECK(town.post(town.rowan, mailbox_page(town.plan, "/again"), {}).status == 409);
    });
}

TEST_CASE("A letter is kept for the child until they wish it, and whoever wrote it is not told") {
    in_a_town([](Town& town) {
        const auto letter = town.passed(town.rowan, town.adopters, "You have a sister now.");
        const auto kept = mailbox_page(town.plan, fmt::format("/kept/{}", letter.number()));
        CHECK(town.post(town.sam, kept, {{"words", "Not before the holidays."}}).status == 303);
        const auto page = town.get(town.sam, mailbox_page(town.plan));
        CHECK_FALSE(says(page, "You have a sister now."));
        CHECK(says(page, "is kept until it is wished for"));
        CHECK(says(town.get(town.rowan, mailbox_page(town.plan)), "Passed on"));
        CHECK(town.post(town.rowan, kept + "/wish", {{"words", "I want it shown"}}).status == 404);
        CHECK(town.post(town.alex, kept + "/wish", {{"words", "Can I read it now?"}}).status == 303);
        CHECK(says(town.get(town.sam, mailbox_page(town.plan)), "You have a sister now."));
    });
}

TEST_CASE("A picture comes without what the camera hid in it, and only goes on where somebody said so") {
    in_a_town([](Town& town) {
        const auto photo = memories::jpeg(memories::segment(0xE1, memories::exif(1, "51.5007N 0.1246W")));
        CHECK(photo.find("51.5007N") != std::string::npos);
        const auto sent = must(picture_to_send(photo, Scanned::clean));
        CHECK(sent.photo.bytes.find("51.5007N") == std::string::npos);
        for (const auto& bad : {std::string{"%PDF-1.4"}, std::string{}, photo.substr(0, photo.size() / 2)})
            CHECK(fault_of(picture_to_send(bad, Scanned::clean)) == Fault::invalid);
        CHECK(fault_of(picture_to_send(photo, Scanned::infected)) == Fault::invalid);
        CHECK(fault_of(picture_to_send(std::string(pictures_taken.most_bytes() + 1, 'x'), Scanned::clean)) ==
              Fault::invalid);

        std::vector<FactId> letters;
        for (int i = 0; i < 2; ++i) {
            auto change = town.authority.change();
            const auto reader = town.authority.reader_of(town.sam);
            must(write_letter(change, Gate::machine_to<May::exchange_letters>(town.authority.id(), town.plan),
                              {town.mother, "With a picture."}, sent, By{reader, town.authority.today()}));
            must(change.commit());
            letters.push_back(town.file().letters.back().id);
        }
        const auto at = [&](FactId letter) {
            return mailbox_page(town.plan, fmt::format("/pictures/{}", letter.number()));
        };
        CHECK(town.get(town.sam, at(letters[0])).body == sent.photo.bytes);
        CHECK(town.get(town.rowan, at(letters[0])).status == 404);
        CHECK(town.decided(letters[0], {{"outcome", "passed_on"}, {"words", "With a picture."}}).status == 422);
        CHECK(town.decided(letters[0], {{"outcome", "passed_on"}, {"words", "With a picture."}, {"picture", "yes"}})
                  .status == 303);
        CHECK(
            town.decided(letters[1], {{"outcome", "passed_on"}, {"words", "Words alone."}, {"picture", "no"}}).status ==
            303);
        CHECK(town.get(town.rowan, at(letters[0])).body == sent.photo.bytes);
        CHECK(town.get(town.rowan, at(letters[1])).status == 404);
        CHECK(town.get(town.juniper, plan_page(town.plan, fmt::format("/letters/{}/picture", letters[1].number())))
                  .status == 200);
    });
}

TEST_CASE("A letter to nobody, without words, or too long is refused at its field with the words kept") {
    in_a_town([](Town& town) {
        const auto at = mailbox_page(town.plan);
        const auto to = std::to_string(town.adopters.number());
        CHECK(town.post(town.rowan, at, {{"to", to}, {"words", ""}}).status == 422);
        const auto nobody = town.post(town.rowan, at, {{"to", "999999"}, {"words", "Kept words"}});
        CHECK(nobody.status == 422);
        CHECK(says(nobody, "Kept words"));
        CHECK(town.post(town.rowan, at, {{"to", to}, {"words", std::string(20'001, 'x')}}).status == 422);
        CHECK(
            town.post(town.rowan, at, {{"to", std::to_string(town.mother.number())}, {"words", "To myself"}}).status ==
            422);
        CHECK(town.file().letters.empty());
    });
}
