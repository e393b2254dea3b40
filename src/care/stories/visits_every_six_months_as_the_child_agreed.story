A long-term foster home, and Femi is happy with a visit every six months (reg. 28(3A))

2011-11-11  is born
2023-01-09  comes into care under a care order
2023-01-09  moves to the Ashdowns, long-term foster care, happy with a visit every six months
2023-12-15  visited
2024-01-22  visited
2024-02-01  today

# Agreeing changes nothing until the home has lasted a year.
expect  Visit to the child  due 2024-01-26, done 2024-01-22, in time
expect  Visit to the child  due 2024-07-22
