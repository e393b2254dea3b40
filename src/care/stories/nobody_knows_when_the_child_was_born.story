A boy who came alone, and nobody knows when he was born

2025-01-06  comes into care by agreement
2025-01-06  moves to the Ashdowns, foster care
2025-01-31  health: first health assessment
2025-02-01  today

# Every duty that binds at any age is owed, and no age is made up for the others.
expect  Review health assessment  due 2026-01-31
expect  First personal education plan  due 2025-01-20, late
expect  Strengths and difficulties questionnaire  never due
expect  Visit to the child  due 2025-01-13, late
