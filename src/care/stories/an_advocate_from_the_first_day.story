An advocate and a visitor, without asking, and a no that wears out

2011-01-11  is born
2025-03-31  today
expect  An independent advocate  not yet

2025-04-01  comes into care by agreement
2025-04-01  today
expect  An independent advocate  on since 2025-04-01
expect  An independent visitor  on since 2025-04-01

2025-04-10  says no to an advocate: I already talk to Gran
2025-04-11  today
expect  An independent advocate  off until 2025-10-10
expect  An independent visitor  on since 2025-04-01

2025-10-10  today
expect  An independent advocate  on since 2025-04-01
