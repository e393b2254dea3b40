#pragma once

#include <string>
#include <vector>

#include "drafting/facts.h"
#include "kernel/core/result.h"
#include "kernel/forms/form.h"

namespace kith::drafting {

/// Whether a service may answer this question: not where the choices are people or things that the record knows, as a
/// service is told nothing that is on it.
bool may_be_drafted(const QuestionInfo& question);

/// What is wrong with these drafted answers, question by question: one that no service may answer, words that are too
/// long, an answer that was not offered. A draft may leave any question out.
std::vector<Error::Field> wrong_with(const FormInfo& form, const Fields& drafted, Date today);

/// The answers of each question, in the form's order; empty ones left out.
std::vector<std::pair<std::string, Fields>> by_question(const FormInfo& form, const Fields& drafted);

/// What the service is told of the form: its questions and their limits, and until when the key is good. Nothing of the
/// record, and nobody's name.
std::string declaration(const FormInfo& form, const KeyRow& key);

}  // namespace kith::drafting
