Health assessments every six months until five, then every twelve (reg. 7)

2020-08-15  is born
2024-01-08  comes into care by agreement
2024-01-08  moves to the Ashdowns, foster care
2024-02-02  health: first health assessment
2024-07-30  health: health assessment
2025-02-14  health: health assessment
2025-02-28  health: dental check
2025-03-01  today

expect  First health assessment  due 2024-02-05, done 2024-02-02, in time
expect  Review health assessment  due 2024-08-02, done 2024-07-30, in time
expect  Review health assessment  due 2025-01-30, done 2025-02-14, late
# Six months on is 14 August 2025, the day before Nell turns five.
expect  Review health assessment  due 2025-08-14
expect  Dental check  due 2025-01-08, done 2025-02-28, late
expect  Dental check  due 2026-02-28
expect  Immunisations up to date  due 2025-01-08, late
