package dev.rightsize.remote;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.rightsize.core.routing.InputRefusedException;
import dev.rightsize.core.routing.ModelException;
import dev.rightsize.core.routing.Reply;
import dev.rightsize.remote.answer.AnswerText;
import dev.rightsize.remote.answer.Checked;
import dev.rightsize.remote.answer.Prompts;
import java.util.ArrayList;
import java.util.List;

/** One ask: a request, and where its answer is not in order a second that says why. Used once, by one thread. */
final class Conversation<O> {
    private final Settings settings;
    private final Form<O> form;
    private final Requests requests;
    private final ChatModel model;
    private final List<ChatMessage> messages = new ArrayList<>();

    Conversation(Settings settings, Form<O> form, Requests requests) {
        this.settings = settings;
        this.form = form;
        this.requests = requests;
        model = requests.chatModel(settings.sampling());
    }

    /** @throws ModelException if there is no answer that is in order */
    Reply<O> about(Question question) {
        if (question.isBlank()) {
            throw new InputRefusedException("The input is empty. Give a text or a picture.", requests.spent(), null);
        }
        messages.add(form.system());
        messages.add(question.message());
        ChatResponse first = request(question);
        Checked<O> checked = checked(first);
        if (checked instanceof Checked.Invalid<O> invalid) {
            repeat(first.aiMessage());
            messages.add(UserMessage.from(Prompts.repair(invalid.problems())));
            checked = checked(request(question));
        }
        return reply(checked);
    }

    /** An answer without any text is not repeated: providers refuse an empty message. */
    private void repeat(AiMessage answer) {
        if (answer.text() != null && !answer.text().isBlank()) {
            messages.add(AiMessage.from(answer.text()));
        }
    }

    private Reply<O> reply(Checked<O> checked) {
        if (checked instanceof Checked.Valid<O> valid) {
            return new Reply<>(valid.value(), null, requests.spent());
        }
        List<String> problems = ((Checked.Invalid<O>) checked).problems();
        throw requests.refused(
                " answered twice, but not in order: " + String.join(" ", problems) + " Ask another model.");
    }

    private ChatResponse request(Question question) {
        ChatRequest request = ChatRequest.builder()
                .messages(List.copyOf(messages))
                .responseFormat(form.response())
                .build();
        return requests.send(model, request, form.expectation(question, settings.sampling()));
    }

    private Checked<O> checked(ChatResponse response) {
        Checked<O> checked =
                AnswerText.check(form.format(), response.aiMessage().text());
        if (checked instanceof Checked.Invalid && response.finishReason() == FinishReason.LENGTH) {
            throw requests.refused(settings.sampling().cutOff());
        }
        return checked;
    }
}
