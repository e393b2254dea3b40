A placement that was planned: the plans were made before Bo moved in

2012-02-01  is born
2025-03-14  care plan made
2025-04-01  comes into care by agreement
2025-04-01  moves to Larkfield House, children's home
2025-04-03  today

expect  Care plan  due 2025-04-15, done 2025-03-14, in time
expect  Placement plan  due 2025-04-08
