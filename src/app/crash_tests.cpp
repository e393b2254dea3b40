// What is left when the power fails in the middle of an import.
#include <doctest/doctest.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <map>
#include <thread>

#include <fmt/format.h>

#include "kernel/store/store.h"
#include "kernel/testing/fresh.h"

using namespace kith;
using namespace kith::testing;

namespace {

int run(const std::string& words) {
    return WEXITSTATUS(std::system((KITH_PROGRAM " " + words + " >/dev/null 2>&1").c_str()));
}

/// A folder with a return of many children, and records that are ready for it.
class Returns {
public:
    explicit Returns(int children) {
        std::string pattern = "/tmp/kith-crash-XXXXXX";
        REQUIRE(::mkdtemp(pattern.data()) != nullptr);
        folder_ = pattern;
        REQUIRE(std::system(("mkdir " + file("2024")).c_str()) == 0);
        std::ofstream header{file("2024/header.csv")}, episodes{file("2024/episodes.csv")};
        header << "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n";
        episodes << "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n";
        for (int child = 100'000; child < 100'000 + children; ++child) {
            header << child << ",1,03/05/2012,WBRI,UN1,,\n";
            episodes << child << ",14/06/2023,S,C2,N1,U1,PR1,,,,ZZ99 3AB,ZZ99 3AB,SC123456\n";
        }
    }
    ~Returns() { std::system(("rm -r " + folder_).c_str()); }
    Returns(const Returns&) = delete;
    Returns& operator=(const Returns&) = delete;

    std::string record(const std::string& name) const {
        const auto store = " --store sqlite:" + file(name);
        REQUIRE(run("migrate" + store) == 0);
        REQUIRE(run("authority add Thistleshire" + store) == 0);
        return store;
    }
    std::string import() const { return "import ssda903 " + file("2024"); }
    std::string file(const std::string& name) const { return folder_ + "/" + name; }

    /// How many facts of each kind are held true, and how many are not.
    std::map<std::string, std::int64_t> facts(const std::string& name) const {
        const auto database = must(Database::open("sqlite:" + file(name)));
        const auto store = must(database.read());
        std::map<std::string, std::int64_t> counts;
        for (const auto* table : {"people_person", "people_name", "people_identifier", "care_period",
                                  "care_legal_status", "care_placement"})
            for (const auto* held : {"null", "not null"})
                counts[fmt::format("{} retired {}", table, held)] =
                    *must(store.first(fmt::format("select count(*) from {} where retired_by is {}", table, held), {},
                                      [](const Row& row) { return row.integer(0); }));
        return counts;
    }

private:
    std::string folder_;
};

/// Begins an import and kills it as soon as some of it is durable.
void killed_half_way(const Returns& returns, const std::string& name, int children) {
    const auto folder = returns.file("2024");
    const auto address = "sqlite:" + returns.file(name);
    const auto program = std::string{KITH_PROGRAM};
    std::string words[] = {program, "import", "ssda903", folder, "--store", address};
    char* arguments[] = {words[0].data(), words[1].data(), words[2].data(), words[3].data(),
                         words[4].data(), words[5].data(), nullptr};
    pid_t import = 0;
    REQUIRE(::posix_spawn(&import, program.c_str(), nullptr, nullptr, arguments, environ) == 0);
    std::int64_t done = 0;
    while (done == 0) {
        done = returns.facts(name).at("care_period retired null");
        std::this_thread::sleep_for(std::chrono::milliseconds{2});
    }
    ::kill(import, SIGKILL);
    int status = 0;
    ::waitpid(import, &status, 0);
    CHECK(WIFSIGNALED(status));
    CHECK(returns.facts(name).at("care_period retired null") < children);
}

}  // namespace

TEST_CASE("an import that is killed half-way leaves a journal that holds, and run again it makes the same record") {
    constexpr int children = 6'000;
    const Returns returns{children};
    const auto whole = returns.record("whole.kith");
    const auto broken = returns.record("broken.kith");
    REQUIRE(run(returns.import() + whole) == 0);
    killed_half_way(returns, "broken.kith", children);
    CHECK(run("verify" + broken) == 0);
    CHECK(run(returns.import() + broken) == 0);
    CHECK(run("verify" + broken) == 0);
    CHECK(returns.facts("broken.kith") == returns.facts("whole.kith"));
}
