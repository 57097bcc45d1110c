-- The newest answers of each step, for estimates: what was refused or called off says nothing about an answer's size.
create index llm_call_answered on roadwright.llm_call (step, at)
  where output_tokens > 0 and outcome <> 'aborted';
