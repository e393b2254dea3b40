// The program as it is typed: built, run, and read.
#include <doctest/doctest.h>
#include <sys/wait.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>

#include "kernel/store/store.h"
#include "kernel/testing/fresh.h"

using namespace kith;
using namespace kith::testing;

namespace {

struct Ran {
    int code;
    std::string said;  ///< on both outputs
};

/// `before` stands before the program's name: an input, a variable.
Ran kith_with(const std::string& before, const std::string& words) {
    const auto line = before + " " KITH_PROGRAM " " + words + " 2>&1";
    auto* pipe = ::popen(line.c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::string said;
    char part[4096];
    while (const auto got = std::fread(part, 1, sizeof part, pipe)) said.append(part, got);
    return {WEXITSTATUS(::pclose(pipe)), said};
}
Ran run(const std::string& words) { return kith_with("", words); }

bool says(const Ran& ran, std::string_view words) { return ran.said.find(words) != std::string::npos; }

/// A folder with a record that has one authority and one account.
class Place {
public:
    Place() {
        std::string pattern = "/tmp/kith-app-XXXXXX";
        REQUIRE(::mkdtemp(pattern.data()) != nullptr);
        folder_ = pattern;
        REQUIRE(run("migrate" + store()).code == 0);
        REQUIRE(run("authority add Thistleshire" + store()).code == 0);
        const auto added = kith_with("echo 'a long walk by the sea' |",
                                     "user add Robin@Thistleshire.Example --given Robin --family Ashdown --role manager"
                                     " --team 'Care team 1'" +
                                         store());
        INFO(added.said);
        REQUIRE(added.code == 0);
    }
    ~Place() { std::system(("rm -r " + folder_).c_str()); }
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;

    std::string file(const std::string& name) const { return folder_ + "/" + name; }
    std::string store(const std::string& name = "record.kith") const { return " --store sqlite:" + file(name); }

private:
    std::string folder_;
};

}  // namespace

TEST_CASE("every command has help with an example, and --version says which this is") {
    for (const auto* command : {"migrate", "authority add", "authority list", "authority set", "user add", "user list",
                                "user close", "user password", "user link", "import ssda903", "register", "contacts",
                                "serve", "verify", "backup", "restore", "law", "routes", "burden"}) {
        const auto help = run(std::string{command} + " --help");
        CHECK_MESSAGE(help.code == 0, command);
        CHECK_MESSAGE(says(help, "Example:\n  kith " + std::string{command}), command);
    }
    CHECK(run("--version").said == "kith " KITH_VERSION "\n");
}

TEST_CASE("what cannot be read on the command line ends with 2, a record that cannot be used with 3") {
    CHECK(run("").code == 2);
    CHECK(run("no-such-command").code == 2);
    CHECK(run("verify --no-such-option").code == 2);
    CHECK(run("verify --store carrier-pigeon:record").code == 2);
    const auto absent = run("verify --store sqlite:/nowhere/record.kith");
    CHECK(absent.code == 3);
    CHECK(run("verify --store postgresql://kith@localhost:1/nothing").code == 3);
    CHECK_FALSE(says(absent, "Bug"));
}

TEST_CASE("a record that was never migrated is told to migrate, and left as it is") {
    const Place place;
    const std::string empty = place.file("empty.kith");
    std::fclose(std::fopen(empty.c_str(), "w"));
    const auto ran = run("verify --store sqlite:" + empty);
    CHECK(ran.code == 3);
    CHECK(says(ran, "kith migrate"));
}

TEST_CASE("an authority has a name of its own") {
    const Place place;
    CHECK(run("authority add ''" + place.store()).code == 2);
    CHECK(run("authority add thistleshire" + place.store()).code == 1);
    CHECK(run("authority list" + place.store()).said == "Thistleshire\n");
    CHECK(run("authority add Brackenshire" + place.store()).code == 0);
}

TEST_CASE("a folder without a return, or with a file that cannot be read, is no success") {
    const Place place;
    REQUIRE(std::system(("mkdir " + place.file("returns")).c_str()) == 0);
    const auto import = "import ssda903 " + place.file("returns") + place.store();
    const auto empty = run(import);
    CHECK(empty.code == 1);
    CHECK(says(empty, "no file of a return"));
    REQUIRE(std::system(("echo hello > " + place.file("returns/header.csv")).c_str()) == 0);
    CHECK(run(import).code == 1);
    CHECK(says(run(import), "Its heading lacks CHILD"));
}

TEST_CASE("contacts come from a file: good rows wait, bad ones are told with their line, and no row is taken twice") {
    const Place place;
    const auto sent = place.file("police.csv");
    const auto write = [&](const std::string& rows) {
        auto* file = std::fopen(sent.c_str(), "w");
        REQUIRE(file != nullptr);
        const std::string text = "Reference,Received,Teller,Name,Agency,Reach,Who,Worried\n" + rows;
        std::fwrite(text.data(), 1, text.size(), file);
        std::fclose(file);
    };
    const auto take = "contacts " + sent + place.store();
    CHECK(run(take).code == 2);
    const std::string good =
        "P1,1/10/2026,Police,Sgt Rowan,\"Police, Mill Lane\",101,\"Ana, aged 10\",Out alone at night\n";
    write(good + "P2,someday,6,Sgt Rowan,Police,101,Ben,Out alone\n,1/10/2026,6,Sgt Rowan,Police,101,Cleo,Cold\n");
    const auto only_told = run(take + " --check-only");
    CHECK(only_told.code == 1);
    CHECK(says(only_told, "3 rows read: 1 new, 0 taken before, 2 not taken."));
    const auto first = run(take);
    CHECK(says(first, "line 3: not taken. received: "));
    CHECK(says(first, "line 4: not taken. reference: "));
    CHECK(says(first, "1 new, 0 taken before"));
    CHECK(says(run(take), "0 new, 1 taken before"));
    write(good + good);
    CHECK(run(take).code == 0);
    CHECK(says(run(take), "2 rows read: 0 new, 2 taken before, 0 not taken."));
    write("P9,1/10/2026,6,Sgt Rowan,Police,101,Ben,Out alone\nP9,1/10/2026,6,Sgt Rowan,Police,101,Cleo,Cold\n");
    const auto twice = run(take);
    CHECK(twice.code == 1);
    CHECK(says(twice, "line 3: not taken. reference: P9 stands above with other words"));
    CHECK(says(twice, "2 rows read: 1 new, 0 taken before, 1 not taken."));
    write("P9,1/10/2026,3A,Dr Larch,Mill Lane surgery,101,Cleo,Cold\n");  // another sender counts alike
    CHECK(says(run(take), "1 row read: 1 new, 0 taken before, 0 not taken."));
    CHECK(says(run(take), "0 new, 1 taken before"));
    CHECK(run("verify" + place.store()).code == 0);
}

TEST_CASE(
    "the regulator's register is taken over by night: good rows in, bad ones told, and a second run changes nothing") {
    const Place place;
    const auto register_file = place.file("homes.csv");
    const auto write = [&](const std::string& rows) {
        auto* file = std::fopen(register_file.c_str(), "w");
        REQUIRE(file != nullptr);
        const std::string text = "URN,Name,Type,Provider,Area,Places,Manager,Rating,Inspected\n" + rows;
        std::fwrite(text.data(), 1, text.size(), file);
        std::fclose(file);
    };
    const auto take = "register " + register_file + place.store();
    CHECK(run(take).code == 2);
    CHECK(says(run(take), "cannot be read"));
    write("SC100009,Elm House,Children's home,Hawthorn Care,Fenmarch,6,Cai Moss,Good,1/3/2026\n,Oak,,,,,,,\n");
    const auto only_told = run(take + " --check-only");
    CHECK(only_told.code == 1);
    CHECK(says(only_told, "new: Elm House (SC100009), of Hawthorn Care"));
    CHECK_FALSE(says(only_told, "Taken over"));
    const auto first = run(take);
    CHECK(first.code == 1);
    CHECK(says(first, "line 3: not taken. It has no URN"));
    CHECK(says(first, "Taken over: 1 home new, 0 changed, 1 provider new."));
    const auto second = run(take);
    CHECK(says(second, "2 rows read: 1 the same, 0 new, 0 changed, 0 gone, 1 not taken."));
    CHECK_FALSE(says(second, "Taken over"));
    write("SC100009,Elm House,Children's home,Hawthorn Care,Fenmarch,4,Vacant,Good,1/3/2026\n");
    const auto changed = run(take);
    CHECK(changed.code == 0);
    CHECK(says(changed, "Places: 6 is now 4. Registered manager: Cai Moss is now vacant"));
    CHECK(says(run(take), "1 the same, 0 new, 0 changed"));
    write("");
    const auto gone = run(take);
    CHECK(gone.code == 1);
    CHECK(says(gone, "gone: Elm House (SC100009)"));
    CHECK(run("verify" + place.store()).code == 0);
}

TEST_CASE("a server that cannot start for what was typed ends with 2") {
    const Place place;
    CHECK(run("serve --address kith" + place.store()).code == 2);
    CHECK(run("serve --trusted-proxy kith" + place.store()).code == 2);
    CHECK(run("serve --tls-certificate /nowhere --tls-key /nowhere" + place.store()).code == 2);
    CHECK(run("serve --travel-times /nowhere.csv" + place.store()).code == 2);
    std::ofstream{place.file("from-to.csv")} << "from,to,time\nNE1,NE2,3\n";
    const auto refused = run("serve --travel-times " + place.file("from-to.csv") + place.store());
    CHECK(refused.code == 2);
    CHECK(refused.said.find("origin, destination and minutes") != std::string::npos);
}

TEST_CASE("an account is added once, listed with its role, and closed") {
    const Place place;
    const auto again =
        kith_with("echo 'a long walk by the sea' |",
                  "user add robin@thistleshire.example --given Robin --family Ashdown --role auditor" + place.store());
    CHECK(again.code == 1);
    CHECK(says(again, "on the record already"));
    CHECK(says(run("user list" + place.store()), "robin@thistleshire.example"));
    CHECK(says(run("user list" + place.store()), "Team manager"));
    CHECK(run("user close robin@thistleshire.example" + place.store()).code == 0);
    CHECK(says(run("user list" + place.store()), "closed"));
    CHECK(run("user close nobody@thistleshire.example" + place.store()).code == 1);
}

TEST_CASE("a password comes from the input and never from the command line, and an easy one is refused in words") {
    const Place place;
    CHECK(run("user password robin@thistleshire.example --password secret" + place.store()).code == 2);
    const auto easy = kith_with("echo password1234 |", "user password robin@thistleshire.example" + place.store());
    CHECK(easy.code == 2);
    CHECK(kith_with("</dev/null", "user password robin@thistleshire.example" + place.store()).code == 2);
    CHECK(kith_with("echo 'seven geese over the weir' |", "user password robin@thistleshire.example" + place.store())
              .code == 0);
    CHECK(says(run("user list" + place.store()), "password to be changed"));
    CHECK(kith_with("echo 'seven geese over the mill' |",
                    "user password robin@thistleshire.example --mine" + place.store())
              .code == 0);
    CHECK_FALSE(says(run("user list" + place.store()), "password to be changed"));
}

TEST_CASE("the address of the record may come from the environment") {
    const Place place;
    const auto ran = kith_with("KITH_STORE=sqlite:" + place.file("record.kith"), "verify");
    CHECK(ran.code == 0);
    CHECK(says(ran, "Thistleshire: "));
    CHECK(says(ran, "none not as the journal says"));
}

TEST_CASE("a backup restores elsewhere with its accounts, once, and never over a file or a record") {
    const Place place;
    const auto backup = " " + place.file("whole.backup");
    REQUIRE(run("backup" + place.store() + backup).code == 0);
    CHECK(run("backup" + place.store() + backup).code == 2);
    const auto restored = run("restore" + place.store("other.kith") + backup);
    INFO(restored.said);
    CHECK(restored.code == 0);
    CHECK(says(run("user list" + place.store("other.kith")), "robin@thistleshire.example"));
    CHECK(run("restore" + place.store("other.kith") + backup).code == 1);
    CHECK(run("restore" + place.store("third.kith") + " " + place.file("record.kith")).code == 2);
    CHECK(run("restore" + place.store("fourth.kith") + " " + place.file("not-there")).code == 2);
}

TEST_CASE("verify finds what was changed behind the journal's back, and ends with 1") {
    const Place place;
    {
        const auto database = must(Database::open("sqlite:" + place.file("record.kith")));
        auto transaction = must(database.write());
        must(transaction.execute("drop trigger people_name_fixed", {}));
        must(transaction.execute("update people_name set family = 'Ashdowne'", {}));
        must(transaction.commit());
    }
    const auto ran = run("verify" + place.store());
    CHECK(ran.code == 1);
    CHECK(says(ran, "was altered"));
}

TEST_CASE("an authority sets a span that the law leaves to it, and law tells it with the range and what it was") {
    const Place place;
    const auto set = "authority set Thistleshire early-review";
    CHECK(says(run(set + (" 10 --because 'Agreed in May'" + place.store())), "Thistleshire: 10 working days from"));
    const auto told = run("law --authority Thistleshire" + place.store());
    CHECK(says(told, "10 working days, set by Thistleshire; else 20 working days (1 to 60 working days)"));
    CHECK(says(run("law"), "20 working days (1 to 60 working days)"));
    CHECK(says(run("law"), "[L18 L19 L20 L21 L22 L23]"));
    CHECK(says(run("law"), "TODO(law) [L17]"));
    for (const auto* refused : {" 61 --because Why", " ten --because Why", " 10", " 10 --because Why --from yesterday"})
        CHECK(run(set + (refused + place.store())).code == 2);
    CHECK(says(run("authority set Thistleshire tea-break 1 --because Why" + place.store()), "There are: "));
    CHECK(run("verify" + place.store()).code == 0);
}

TEST_CASE("law, routes and burden can be read by people and by machines") {
    for (const auto* command : {"law", "routes", "burden"}) {
        CHECK(run(std::string{command}).code == 0);
        const auto json = run(std::string{command} + " --format json");
        CHECK(json.code == 0);
        const bool list = std::string_view{command} != "burden";  // which has the journeys beside the forms
        CHECK(json.said.starts_with(list ? "[" : "{\"journeys\":["));
        CHECK(json.said.ends_with(list ? "]\n" : "}\n"));
        CHECK(run(std::string{command} + " --format carved-in-stone").code == 2);
    }
}

TEST_CASE("a form that came to ask more than was agreed is told by how much, with how to accept it") {
    const Place place;
    const auto file = place.file("burden.md");
    REQUIRE(std::system((KITH_PROGRAM " burden --format markdown > " + file).c_str()) == 0);
    CHECK(run("burden --check " + file).code == 0);
    REQUIRE(std::system(
                ("sed -i 's/^| record-visit | Record a visit | [0-9]* /| record-visit | Record a visit | 1 /' " + file)
                    .c_str()) == 0);
    const auto changed = run("burden --check " + file);
    CHECK(changed.code == 1);
    CHECK(says(changed, "The form 'record-visit' changed: inputs "));
    CHECK(says(changed, " (was 1)."));
    CHECK(says(changed, "kith burden --format markdown > " + file));
    CHECK(run("burden --check " + place.file("no-such.md")).code == 2);
}

TEST_CASE("docs/burden.md says what every form and journey asks: who changes that, changes it there on purpose") {
    const auto ran = run("burden --check " KITH_SOURCE "/docs/burden.md");
    INFO(ran.said);
    CHECK(ran.code == 0);
}
