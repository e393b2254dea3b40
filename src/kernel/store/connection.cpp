#include "kernel/store/connection.h"

namespace kith {

namespace {

/// Counts a visit while it lasts, also when the visitor throws.
template <class T>
class While {
public:
    While(T& state, T during) : state_{state}, before_{state} { state_ = during; }
    ~While() { state_ = before_; }
    While(const While&) = delete;
    While& operator=(const While&) = delete;

private:
    T& state_;
    T before_;
};

}  // namespace

Result<void> Store::Connection::before(Params params) const {
    check(!streaming_, "Another statement was run while an answer was being streamed.");
    if (failed_) return tl::unexpected(*failed_);
    for (const auto& param : params)
        if (param.text() && !keepable(*param.text()))
            return fail(Fault::invalid, "The text contains characters that cannot be kept. Type it again.");
    return {};
}

template <class T>
Result<T> Store::Connection::noting_failure(Result<T> answer) {
    if (!answer && !failed_) failed_ = answer.error();
    return answer;
}

Result<void> Store::Connection::begin(Use use) {
    use_ = use;
    failed_.reset();
    return begin_now();
}

Result<void> Store::Connection::each(std::string_view sql, Params params, const Visit& visit, Hold hold) {
    TRY(noting_failure(before(params)));
    const While visiting{visiting_, visiting_ + 1};
    const While streaming{streaming_, hold == Hold::row};
    return noting_failure(each_now(sql, params, visit, hold));
}

Result<std::int64_t> Store::Connection::execute(std::string_view sql, Params params) {
    check(visiting_ == 0, "A visitor of rows wrote. Collect the rows first, then write.");
    TRY(noting_failure(before(params)));
    return noting_failure(execute_now(sql, params));
}

Result<void> Store::Connection::queue(std::string_view sql, Params params) {
    check(visiting_ == 0, "A visitor of rows wrote. Collect the rows first, then write.");
    TRY(noting_failure(before(params)));
    return noting_failure(queue_now(sql, params));
}

Result<void> Store::Connection::commit() {
    check(visiting_ == 0, "A visitor of rows committed.");
    TRY(noting_failure(before({})));
    return noting_failure(commit_now());
}

void Store::Connection::end() noexcept {
    end_now();
    failed_.reset();
}

}  // namespace kith
