#include <poll.h>

#include <charconv>
#include <utility>

#include "kernel/store/postgresql.h"

namespace kith::postgresql {

namespace {

/// The parameters as libpq wants them: text that ends in a zero, or null.
class Texts {
public:
    explicit Texts(Store::Params params) : digits_(params.size()), pointers_(params.size(), nullptr) {
        for (std::size_t i = 0; i < params.size(); ++i) {
            if (const auto* text = params[i].text()) pointers_[i] = text->c_str();
            if (const auto* number = params[i].integer()) {
                auto& digits = digits_[i];
                *std::to_chars(digits.data(), digits.data() + digits.size() - 1, *number).ptr = '\0';
                pointers_[i] = digits.data();
            }
        }
    }
    int size() const { return static_cast<int>(pointers_.size()); }
    const char* const* data() const { return pointers_.data(); }

private:
    std::vector<std::array<char, 24>> digits_;
    std::vector<const char*> pointers_;
};

bool failure(const PGresult* answer) { return PQresultStatus(answer) == PGRES_FATAL_ERROR; }

}  // namespace

Talk::Talk(Handle line) : line_{std::move(line)} {}

void Talk::sent(int went, Kind kind, std::string_view sql) {
    if (went == 1)
        sent_.push_back({kind, std::string{sql}});
    else
        lost_ = true;
}

void Talk::begin(Use use) {
    use_ = use;
    command(use == Use::view ? "begin isolation level repeatable read read only"
                             : "begin isolation level read committed");
}

void Talk::command(const char* sql) {
    sent(PQsendQueryParams(line_.get(), sql, 0, nullptr, nullptr, nullptr, nullptr, 0), Kind::command);
}

const std::string& Talk::prepared(std::string_view sql) {
    const auto found = known_.find(sql);
    if (found != known_.end()) return found->second;
    // Texts are written in the source, so this many means that one is put together as it goes; memory stays bounded.
    constexpr std::size_t most = 500;
    if (known_.size() >= most && sent_.empty()) {
        known_.clear();
        command("deallocate all");
    }
    const auto& name = known_.emplace(sql, "s" + std::to_string(++names_)).first->second;
    sent(PQsendPrepare(line_.get(), name.c_str(), std::string{sql}.c_str(), 0, nullptr), Kind::preparing, sql);
    return name;
}

void Talk::statement(std::string_view sql, Store::Params params) {
    const auto& name = prepared(sql);
    const Texts texts{params};
    sent(PQsendQueryPrepared(line_.get(), name.c_str(), texts.size(), texts.data(), nullptr, nullptr, 0),
         Kind::statement);
}

void Talk::mark() { sent(PQpipelineSync(line_.get()), Kind::mark); }

Answer Talk::next(Kind kind) {
    Answer answer{PQgetResult(line_.get())};
    if (!answer || PQstatus(line_.get()) == CONNECTION_BAD || is_farewell(answer.get())) {
        lost_ = true;
    } else if (kind != Kind::mark) {
        lost_ = Answer{PQgetResult(line_.get())} != nullptr;  // one statement has one answer, and then its end
    }
    return answer;
}

Talk::Sent Talk::oldest() {
    auto sent = std::move(sent_.front());
    sent_.pop_front();
    return sent;
}

void Talk::note(const Sent& sent, Answer answer, Answer& failed) {
    if (sent.kind == Kind::preparing && PQresultStatus(answer.get()) != PGRES_COMMAND_OK) known_.erase(sent.sql);
    if (failure(answer.get()) && !failed) failed = std::move(answer);
}

Result<Answer> Talk::outcome(Answer last, Answer failed) {
    if (lost_) {
        sent_.clear();
        return tl::unexpected(postgresql::lost());
    }
    if (failed && is_outdated(failed.get())) known_.clear();
    if (failed) return tl::unexpected(fault_of(failed.get(), use_));
    return last;
}

Result<Answer> Talk::answer() {
    mark();
    Answer last;
    Answer failed;
    while (!lost_ && !sent_.empty()) {
        const auto sent = oldest();
        auto answer = next(sent.kind);
        if (lost_) break;
        const bool asked = sent.kind == Kind::statement || sent.kind == Kind::command;
        if (asked && !failure(answer.get()))
            last = std::move(answer);
        else
            note(sent, std::move(answer), failed);
    }
    return outcome(std::move(last), std::move(failed));
}

Result<void> Talk::rows(const std::function<void(const PGresult*)>& visit) {
    mark();
    Answer failed;
    while (!lost_ && sent_.size() > 2) {  // all before the statement and its mark
        const auto sent = oldest();
        auto answer = next(sent.kind);
        if (!lost_) note(sent, std::move(answer), failed);
    }
    if (!lost_ && !failed) check(PQsetSingleRowMode(line_.get()) == 1, "Rows could not be had one by one.");
    sent_.clear();
    bool broken = std::exchange(lost_, true);  // should the visitor throw, the rest of the answer is in the way
    while (!broken) {
        Answer row{PQgetResult(line_.get())};
        if (!row) break;
        broken = PQstatus(line_.get()) == CONNECTION_BAD || is_farewell(row.get());
        if (PQresultStatus(row.get()) == PGRES_SINGLE_TUPLE) visit(row.get());
        if (failure(row.get()) && !failed) failed = std::move(row);
    }
    lost_ = broken;
    if (!lost_) next(Kind::mark);
    TRY(outcome(nullptr, std::move(failed)));
    return {};
}

bool Talk::has_ended() {
    if (lost_) return true;
    pollfd socket{PQsocket(line_.get()), POLLIN, 0};
    if (::poll(&socket, 1, 0) == 0) return false;
    // Between two talks a server has nothing to say but farewell.
    lost_ = true;
    return true;
}

}  // namespace kith::postgresql
