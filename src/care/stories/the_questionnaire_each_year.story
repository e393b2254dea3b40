The strengths and difficulties questionnaire, once in each year to 31 March

2015-05-05  is born
2023-06-12  comes into care under a care order
2023-06-12  moves to the Ashdowns, foster care
2025-03-01  carer fills in the questionnaire
2025-06-01  today

# Not in care all of the year to March 2024, so the first is for the year to March 2025.
expect  Strengths and difficulties questionnaire  due 2025-03-31, done 2025-03-01, in time
expect  Strengths and difficulties questionnaire  due 2026-03-31
