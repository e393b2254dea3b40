#include "app/commands.h"

static constexpr auto about = R"(Kith keeps the record of children's social care: each fact once, and all else derived.

To look around with invented people:  kith demo
For a record of your own:             kith migrate, kith authority add, kith user add, kith serve

Every command that reads or writes the record takes --store ADDRESS, or KITH_STORE from the environment:
sqlite:FILE or postgresql://USER@HOST/NAME. Without either it is sqlite:record.kith, a file in the working directory.

It ends with 0 when all went well; 1 when it ran and found something that wants attention, or was refused; 2 when
the command line or a file given on it cannot be read; 3 when the record cannot be reached or was made by an older
or newer Kith; 4 for a fault in Kith itself.)";

int main(int count, char** words) {
    using namespace kith::app;
    CommandLine line{about, "kith " KITH_VERSION};
    add_migrate(line.root());
    add_authority(line.root());
    add_user(line.root());
    add_import(line.root());
    add_register(line.root());
    add_contacts(line.root());
    add_demo(line.root());
    add_serve(line.root());
    add_verify(line.root());
    add_backup(line.root());
    add_restore(line.root());
    add_law(line.root());
    add_routes(line.root());
    add_burden(line.root());
    add_match(line.root());
    return static_cast<int>(line.run(count, words));
}
