Home at once, before the assessment (reg. 19 and 28(3))

2016-07-07  is born
2024-11-01  comes into care under a care order
2024-11-01  moves to the Fernleys, foster care
2024-11-28  reviewed
2025-02-03  moves to Mother, home with a parent, before they are assessed
2025-02-07  visited
2025-02-14  visited
2025-02-17  reviewed
2025-02-28  agreed: the placement with parents
2025-03-27  visited
2025-03-28  today

expect  Assessment of the parents, and review  due 2025-02-17, done 2025-02-17, in time
expect  Decision on the placement with parents  due 2025-03-03, done 2025-02-28, in time
# The first review since Ivo went home is the one that ends the weekly visits, not the one in November.
expect  Visit to the child  due 2025-02-14, done 2025-02-14, in time
expect  Visit to the child  due 2025-03-28, done 2025-03-27, in time
expect  Visit to the child  due 2025-05-08
