model-none = No language model is set (OPENAI_BASE_URL, DONDOC_CHAT_MODEL): rules do everything.
model-inside = Model { $model } at { $host }: a server in the house, in use.
model-allowed = Model { $model } at { $host }: a server outside, allowed since { $day } by { $by }. Basis: { $basis }
model-stopped = Model { $model } at { $host }: a server outside, stopped since { $day } by { $by }. Reason: { $basis }
model-off = Model { $model } at { $host }: a server outside, not allowed yet. Allow it with: model --allow --by "NAME" --basis "LEGAL BASIS"
model-budget = Today the committees have used { $used } of { $budget } tokens.
model-cost = { $verb }: { $calls } calls ({ $failed } without result), { $input } tokens in, { $output } tokens out.
model-wrong-use = --by and --basis are needed: who allows or stops it, on which basis (Law 91/2025/QH15 on personal data protection).
model-no-need = The server { $host } is in the house and needs no permission.
embed-none = No model of vectors is set (DONDOC_EMBEDDING_MODEL or DONDOC_EMBEDDING_FOLDER): search is by words.
embedded = { $model }: { $made } vectors made, { $left } missing.
unavailable-not-allowed = The model's server is outside and not allowed yet: see the command model.
unavailable-budget = The tokens of today are used up (DONDOC_MODEL_TOKENS_A_DAY).
unavailable-resting = The model's server failed to answer twice; try again in a minute.
unavailable-failed = The model does not answer or cannot be loaded: check address, name, folder and the package @huggingface/transformers.
unavailable-malformed = The server's answer is no vector: check the name of the model.
model-proposed = the model read { $read } of { $of } parts: it proposes { $added } more and reads { $otherwise } otherwise than the rules; each waits for approval
model-not-finished = the model has not read all of it; the rest is read when the bot starts or when this file is taken in again
model-left = { $n ->
    [one] 1 proposal of the model that nobody approved is
   *[other] { $n } proposals of the model that nobody approved are
} not made a task: { $titles }
