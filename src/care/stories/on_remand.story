Remanded to the authority, and then to a young offender institution (regs. 47A to 47C)

2009-10-10  is born
2025-04-14  comes into care on remand
2025-04-14  moves to Larkfield House, children's home
2025-04-17  care plan made
2025-04-28  moves to Westmoor, young offender institution
2025-05-14  placement plan made
2025-05-15  today

# Five working days from the 14th, with Easter in them.
expect  Care plan on remand  due 2025-04-23, done 2025-04-17, in time
expect  Care plan  never due
expect  Placement plan  due 2025-04-23, not done
expect  Detention placement plan  due 2025-05-13, done 2025-05-14, late
