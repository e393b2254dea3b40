Sixteen, and in supported accommodation that nobody has registered (reg. 27C)

2009-04-14  is born
2025-09-01  comes into care by agreement
2025-09-01  moves to Mill Street, supported accommodation
2025-09-05  today
expect  Move out of a home not allowed under 16  never due
expect  Supported accommodation is registered  due 2025-09-01, late

2025-09-08  moves to Weir House, supported accommodation, registered with Ofsted
2025-09-09  today
expect  Supported accommodation is registered  due 2025-09-01, not done
expect  Supported accommodation is registered  due 2025-09-08, done 2025-09-08, in time
