#include "returns/ssda903_codes.h"

#include <array>

namespace kith::returns::codes {

static constexpr Years since(int year) { return {.first = year, .last = {}}; }
static constexpr Years until(int year) { return {.first = {}, .last = year}; }

// Collected as 1 and 2 up to 2023/24, and as letters from 2024/25.
static constexpr std::array sexes{
    CodeWord{"1", "Male", until(2024)},   CodeWord{"2", "Female", until(2024)},  CodeWord{"M", "Male", since(2025)},
    CodeWord{"F", "Female", since(2025)}, CodeWord{"U", "Unknown", since(2025)},
};

static constexpr std::array ethnicities{
    CodeWord{"WBRI", "White British"},
    CodeWord{"WIRI", "White Irish"},
    CodeWord{"WIRT", "Traveller of Irish heritage"},
    CodeWord{"WOTH", "Any other White background"},
    CodeWord{"WROM", "Gypsy or Roma"},
    CodeWord{"MWBC", "White and Black Caribbean"},
    CodeWord{"MWBA", "White and Black African"},
    CodeWord{"MWAS", "White and Asian"},
    CodeWord{"MOTH", "Any other mixed background"},
    CodeWord{"AIND", "Indian"},
    CodeWord{"APKN", "Pakistani"},
    CodeWord{"ABAN", "Bangladeshi"},
    CodeWord{"AOTH", "Any other Asian background"},
    CodeWord{"BCRB", "Caribbean"},
    CodeWord{"BAFR", "African"},
    CodeWord{"BOTH", "Any other Black background"},
    CodeWord{"CHNE", "Chinese"},
    CodeWord{"OOTH", "Any other ethnic group"},
    CodeWord{"REFU", "Did not want to say"},
    CodeWord{"NOBT", "Not yet known"},
};

static constexpr std::array answers{CodeWord{"0", "No"}, CodeWord{"1", "Yes"}};

static constexpr std::array reasons_for_new_episode{
    CodeWord{"S", "Started to be looked after"},
    CodeWord{"L", "Legal status changed"},
    CodeWord{"P", "Placement and carer changed"},
    CodeWord{"T", "Placement changed, same carer"},
    CodeWord{"B", "Legal status, placement and carer changed"},
    CodeWord{"U", "Legal status and placement changed, same carer"},
};

static constexpr std::array legal_statuses{
    CodeWord{"C1", "Interim care order"},
    CodeWord{"C2", "Full care order"},
    CodeWord{"D1", "Freeing order"},
    CodeWord{"E1", "Placement order"},
    CodeWord{"V2", "Accommodated under section 20, single period"},
    CodeWord{"V3", "Series of short breaks, each recorded"},
    CodeWord{"V4", "Series of short breaks, the agreement recorded"},
    CodeWord{"L1", "Police protection"},
    CodeWord{"L2", "Emergency protection order"},
    CodeWord{"L3", "Child assessment order"},
    CodeWord{"J1", "Remanded to local authority or youth detention accommodation"},
    CodeWord{"J2", "Accommodated under the Police and Criminal Evidence Act 1984"},
    CodeWord{"J3", "Youth rehabilitation order with residence or fostering"},
};

static constexpr std::array needs{
    CodeWord{"N1", "Abuse, neglect or exploitation"},
    CodeWord{"N2", "Child's disability"},
    CodeWord{"N3", "Parental illness or disability"},
    CodeWord{"N4", "Family in acute stress"},
    CodeWord{"N5", "Family dysfunction"},
    CodeWord{"N6", "Socially unacceptable behaviour"},
    CodeWord{"N7", "Low income"},
    CodeWord{"N8", "Absent parenting"},
};

// H5 and P2 gave way to K3 in 2024/25 but stayed on that year's list; Z1 was split in four from 2025/26.
static constexpr std::array placements{
    CodeWord{"A3", "Placed for adoption with consent, with the current foster carer"},
    CodeWord{"A4", "Placed for adoption with consent, not with the current foster carer"},
    CodeWord{"A5", "Placed for adoption under a placement order, with the current foster carer"},
    CodeWord{"A6", "Placed for adoption under a placement order, not with the current foster carer"},
    CodeWord{"H5", "Semi-independent living", until(2025)},
    CodeWord{"K1", "Secure children's home"},
    CodeWord{"K2", "Children's home"},
    CodeWord{"K3", "Supported accommodation", since(2025)},
    CodeWord{"P1", "With own parents"},
    CodeWord{"P2", "Independent living", until(2025)},
    CodeWord{"P3", "Residential employment"},
    CodeWord{"R1", "Residential care home"},
    CodeWord{"R2", "NHS or other health trust"},
    CodeWord{"R3", "Family centre or mother and baby unit"},
    CodeWord{"R5", "Young offender institution or prison"},
    CodeWord{"S1", "Residential school"},
    CodeWord{"T0", "Temporary: all types not listed apart"},
    CodeWord{"T1", "Temporary: in hospital"},
    CodeWord{"T2", "Temporary: on holiday"},
    CodeWord{"T3", "Temporary: the usual carer is on holiday"},
    CodeWord{"T4", "Temporary: seven days or less, for another reason"},
    CodeWord{"U1", "Foster care with a relative or friend, long term"},
    CodeWord{"U2", "Foster care with a relative or friend who may adopt"},
    CodeWord{"U3", "Foster care with a relative or friend, not long term"},
    CodeWord{"U4", "Foster care with another carer, long term"},
    CodeWord{"U5", "Foster care with another carer who may adopt"},
    CodeWord{"U6", "Foster care with another carer, not long term"},
    CodeWord{"Z1", "Other placement", until(2025)},
    CodeWord{"Z11", "Other placement, kind Z11 (we do not know the DfE's name for it)", since(2026)},
    CodeWord{"Z12", "Other placement, kind Z12 (we do not know the DfE's name for it)", since(2026)},
    CodeWord{"Z13", "Other placement, kind Z13 (we do not know the DfE's name for it)", since(2026)},
    CodeWord{"Z14", "Other placement, kind Z14 (we do not know the DfE's name for it)", since(2026)},
};

static constexpr std::array providers{
    CodeWord{"PR0", "Parents"},
    CodeWord{"PR1", "Own local authority"},
    CodeWord{"PR2", "Another local authority"},
    CodeWord{"PR3", "Other public body"},
    CodeWord{"PR4", "Private provider"},
    CodeWord{"PR5", "Voluntary provider"},
};

// E43 and E44 were split into E45 to E48 from 2018/19.
static constexpr std::array reasons_ceased{
    CodeWord{"X1", "The episode ended and another began the same or the next day"},
    CodeWord{"E11", "Adopted, application unopposed"},
    CodeWord{"E12", "Adopted, consent dispensed with by the court"},
    CodeWord{"E2", "Died"},
    CodeWord{"E3", "Care taken over by another local authority"},
    CodeWord{"E4A", "Returned home to parents or others with responsibility, planned"},
    CodeWord{"E4B", "Returned home to parents or others with responsibility, not planned"},
    CodeWord{"E13", "Left to live with parents, relatives or others without responsibility"},
    CodeWord{"E41", "Child arrangements order"},
    CodeWord{"E43", "Special guardianship, former foster carer", until(2018)},
    CodeWord{"E44", "Special guardianship, someone else", until(2018)},
    CodeWord{"E45", "Special guardianship, former foster carer who is a relative or friend", since(2019)},
    CodeWord{"E46", "Special guardianship, former foster carer who is not", since(2019)},
    CodeWord{"E47", "Special guardianship, a relative or friend who did not foster", since(2019)},
    CodeWord{"E48", "Special guardianship, someone else", since(2019)},
    CodeWord{"E5", "Moved to independent living with support"},
    CodeWord{"E6", "Moved to independent living without support"},
    CodeWord{"E7", "Moved to adult social care"},
    CodeWord{"E8", "Ended for another reason"},
    CodeWord{"E9", "Sentenced to custody"},
    CodeWord{"E14", "Accommodation on remand ended"},
    CodeWord{"E15", "Age assessed as 18 or over"},
    CodeWord{"E16", "Moved abroad"},
    CodeWord{"E17", "Aged 18 and stayed with the same carers"},
};

static constexpr std::array reasons_placement_changed{
    CodeWord{"CARPL", "Change to or under the care plan"},
    CodeWord{"CLOSE", "The home or the carer stopped"},
    CodeWord{"ALLEG", "An allegation"},
    CodeWord{"STAND", "Concern about standards"},
    CodeWord{"APPRR", "Approval removed"},
    CodeWord{"CREQB", "Carer asked, because of behaviour"},
    CodeWord{"CREQO", "Carer asked, for another reason"},
    CodeWord{"CHILD", "Child asked"},
    CodeWord{"LAREQ", "Authority asked"},
    CodeWord{"PLACE", "Change of the placement's status only"},
    CodeWord{"CUSTOD", "Custody", since(2019)},
    CodeWord{"OTHER", "Other"},
};

static constexpr std::array participations{
    CodeWord{"PN0", "Under 4 years old"},
    CodeWord{"PN1", "Was there and spoke for themselves"},
    CodeWord{"PN2", "Was there and an advocate spoke for them"},
    CodeWord{"PN3", "Was there and conveyed views without words"},
    CodeWord{"PN4", "Was there and did not convey views"},
    CodeWord{"PN5", "Was not there and an advocate spoke for them"},
    CodeWord{"PN6", "Was not there and conveyed views in another way"},
    CodeWord{"PN7", "Was not there and did not convey views"},
};

static constexpr std::array strengths_reasons{
    CodeWord{"SDQ1", "Not the age for it"},
    CodeWord{"SDQ2", "Carer refused"},
    CodeWord{"SDQ3", "Not possible because of the child's disability"},
    CodeWord{"SDQ4", "Other"},
    CodeWord{"SDQ5", "Child refused"},
};

static constexpr std::array contacts{
    CodeWord{"YES", "In touch"},
    CodeWord{"NO", "Not in touch"},
    CodeWord{"DIED", "Died"},
    CodeWord{"REFU", "Refused contact"},
    CodeWord{"NREQ", "No longer needs services"},
    CodeWord{"RHOM", "Returned home"},
};

// F3 and P3 were split into F4, P4, F5 and P5 from 2021/22.
static constexpr std::array activities{
    CodeWord{"F1", "Higher education, full time"},
    CodeWord{"P1", "Higher education, part time"},
    CodeWord{"F2", "Other education, full time"},
    CodeWord{"P2", "Other education, part time"},
    CodeWord{"F3", "Training or work, full time", until(2021)},
    CodeWord{"P3", "Training or work, part time", until(2021)},
    CodeWord{"F4", "Training or apprenticeship, full time", since(2022)},
    CodeWord{"P4", "Training or apprenticeship, part time", since(2022)},
    CodeWord{"F5", "Work, full time", since(2022)},
    CodeWord{"P5", "Work, part time", since(2022)},
    CodeWord{"G4", "None, because of illness or disability"},
    CodeWord{"G5", "None, for another reason"},
    CodeWord{"G6", "None, because of pregnancy or parenting"},
    CodeWord{"0", "Not known, because not in touch"},
};

static constexpr std::array homes{
    CodeWord{"B1", "With parents or relatives, suitable"},
    CodeWord{"B2", "With parents or relatives, not suitable"},
    CodeWord{"C1", "Community home, suitable"},
    CodeWord{"C2", "Community home, not suitable"},
    CodeWord{"D1", "Semi-independent, suitable"},
    CodeWord{"D2", "Semi-independent, not suitable"},
    CodeWord{"E1", "Supported lodgings, suitable"},
    CodeWord{"E2", "Supported lodgings, not suitable"},
    CodeWord{"G1", "Abroad, suitable"},
    CodeWord{"G2", "Abroad, not suitable"},
    CodeWord{"H1", "Deported, suitable"},
    CodeWord{"H2", "Deported, not suitable"},
    CodeWord{"K1", "Ordinary lodgings, suitable"},
    CodeWord{"K2", "Ordinary lodgings, not suitable"},
    CodeWord{"R1", "Not known where, suitable"},
    CodeWord{"R2", "Not known where, not suitable"},
    CodeWord{"S1", "No fixed home, suitable"},
    CodeWord{"S2", "No fixed home, not suitable"},
    CodeWord{"T1", "Foyer, suitable"},
    CodeWord{"T2", "Foyer, not suitable"},
    CodeWord{"U1", "Independent living, suitable"},
    CodeWord{"U2", "Independent living, not suitable"},
    CodeWord{"V1", "Emergency accommodation, suitable"},
    CodeWord{"V2", "Emergency accommodation, not suitable"},
    CodeWord{"W1", "Bed and breakfast, suitable"},
    CodeWord{"W2", "Bed and breakfast, not suitable"},
    CodeWord{"X1", "In custody, suitable"},
    CodeWord{"X2", "In custody, not suitable"},
    CodeWord{"Y1", "Other, suitable"},
    CodeWord{"Y2", "Other, not suitable"},
    CodeWord{"Z1", "With former foster carers, suitable"},
    CodeWord{"Z2", "With former foster carers, not suitable"},
    CodeWord{"0", "Not known, because not in touch"},
};

static constexpr std::array sexes_of_adopters{
    CodeWord{"M1", "One man"},   CodeWord{"F1", "One woman"},         CodeWord{"MM", "Two men"},
    CodeWord{"FF", "Two women"}, CodeWord{"MF", "A man and a woman"},
};

static constexpr std::array statuses_of_adopters{
    CodeWord{"L0", "Single"},
    CodeWord{"L11", "Married, different sexes"},
    CodeWord{"L12", "Married, same sex"},
    CodeWord{"L2", "Civil partners"},
    CodeWord{"L3", "Unmarried couple, different sexes"},
    CodeWord{"L4", "Unmarried couple, same sex"},
};

static constexpr std::array reasons_no_longer_placed{
    CodeWord{"RD1", "Child's needs changed"},
    CodeWord{"RD2", "Court refused the order"},
    CodeWord{"RD3", "No adopters found"},
    CodeWord{"RD4", "Other"},
};

static constexpr std::array permanences{
    CodeWord{"P1", "Adoption"},
    CodeWord{"P2", "Special guardianship order"},
    CodeWord{"P3", "Residence order or child arrangements order"},
    CodeWord{"P4", "Some permanent arrangement, not known which"},
    CodeWord{"Z1", "None"},
};

static constexpr std::array absences{
    CodeWord{"M", "Missing"},
    CodeWord{"A", "Away without authorisation"},
};

static constexpr std::array reasons_worker_changed{
    CodeWord{"MANAGE", "Caseload management"},
    CodeWord{"FCONTA", "First social worker of the child"},
    CodeWord{"LEFTRL", "Worker left the role"},
    CodeWord{"ORGRST", "Organisation restructured"},
    CodeWord{"TSPROC", "Moved to another team as part of the process"},
    CodeWord{"ABSENC", "Worker away for a time"},
    CodeWord{"CHCHAN", "Child asked"},
    CodeWord{"PCCHAN", "Parent or carer asked"},
    CodeWord{"SWDIED", "Worker died"},
    CodeWord{"OTHERS", "Other"},
};

CodeList sex() { return sexes; }
CodeList ethnicity() { return ethnicities; }
CodeList yes_or_no() { return answers; }
CodeList reason_for_new_episode() { return reasons_for_new_episode; }
CodeList legal_status() { return legal_statuses; }
CodeList category_of_need() { return needs; }
CodeList placement() { return placements; }
CodeList placement_provider() { return providers; }
CodeList reason_episode_ceased() { return reasons_ceased; }
CodeList reason_for_placement_change() { return reasons_placement_changed; }
CodeList review_participation() { return participations; }
CodeList strengths_and_difficulties_reason() { return strengths_reasons; }
CodeList in_touch() { return contacts; }
CodeList activity() { return activities; }
CodeList accommodation() { return homes; }
CodeList adopters_sexes() { return sexes_of_adopters; }
CodeList adopters_legal_status() { return statuses_of_adopters; }
CodeList reason_placed_for_adoption_ceased() { return reasons_no_longer_placed; }
CodeList previous_permanence() { return permanences; }
CodeList missing_or_away() { return absences; }
CodeList reason_social_worker_changed() { return reasons_worker_changed; }

}  // namespace kith::returns::codes
