A few days elsewhere that became weeks (T4)

2018-01-01  is born
2025-03-03  comes into care under a care order
2025-03-03  moves to the Ashdowns, foster care
2025-06-02  moves to the Fernleys, for a few days
2025-06-20  today

expect  End of the temporary move  due 2025-06-09, late
