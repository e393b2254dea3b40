Fifteen, and in supported accommodation: not allowed (reg. 27A)

2010-04-14  is born
2025-09-01  comes into care by agreement
2025-09-01  moves to Mill Street, supported accommodation, registered with Ofsted
2025-09-05  today
expect  Move out of a home not allowed under 16  due 2025-09-01, late
expect  Supported accommodation is registered  never due

2025-09-08  moves to Larkfield House, children's home
2025-09-09  today
expect  Move out of a home not allowed under 16  due 2025-09-01, done 2025-09-08, late
