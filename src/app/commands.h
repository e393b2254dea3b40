#pragma once

#include "app/command.h"

/// Each command of `kith`, in a file of its own name.
namespace kith::app {

void add_authority(Command& root);
void add_backup(Command& root);
void add_burden(Command& root);
void add_contacts(Command& root);
void add_import(Command& root);
void add_law(Command& root);
void add_match(Command& root);
void add_migrate(Command& root);
void add_register(Command& root);
void add_restore(Command& root);
void add_routes(Command& root);
void add_demo(Command& root);
void add_serve(Command& root);
void add_user(Command& root);
void add_verify(Command& root);

}  // namespace kith::app
