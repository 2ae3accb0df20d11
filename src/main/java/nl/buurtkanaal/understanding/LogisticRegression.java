package nl.buurtkanaal.understanding;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Multinomial logistic regression over {@link Features}, learned by stochastic gradient descent with a step of its own for each weight
 * (AdaGrad, Duchi et al. 2011, https://jmlr.org/papers/v12/duchi11a.html). Always the same for the same examples.
 */
final class LogisticRegression {

    private static final int ROUNDS = 6;
    private static final float STEP = 0.2f;
    private static final float DECAY = 1e-5f;

    private final int classes;
    /** The weights of one feature stand together, class by class. */
    private final float[] weights;
    private final float[] bias;

    private LogisticRegression(int classes) {
        this.classes = classes;
        this.weights = new float[Features.SPACE * classes];
        this.bias = new float[classes];
    }

    /**
     * @param labels     the class of each text, from 0
     * @param importance how much a mistake in each class counts
     */
    static LogisticRegression learn(List<Features> texts, int[] labels, float[] importance) {
        var model = new LogisticRegression(importance.length);
        var squares = new float[model.weights.length];
        var order = IntStream.range(0, labels.length).toArray();
        var random = new Random(7);
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = order.length - 1; i > 0; i--) {
                int other = random.nextInt(i + 1);
                int kept = order[i];
                order[i] = order[other];
                order[other] = kept;
            }
            for (int i : order) {
                model.step(texts.get(i), labels[i], importance[labels[i]], squares);
            }
        }
        return model;
    }

    /** How likely each class is; the sum is 1. */
    float[] likely(Features text) {
        var scores = bias.clone();
        for (int i = 0; i < text.size(); i++) {
            int at = text.number(i) * classes;
            float value = text.weight(i);
            for (int c = 0; c < classes; c++) {
                scores[c] += weights[at + c] * value;
            }
        }
        float most = Float.NEGATIVE_INFINITY;
        for (float score : scores) {
            most = Math.max(most, score);
        }
        float sum = 0;
        for (int c = 0; c < classes; c++) {
            scores[c] = (float) Math.exp(scores[c] - most);
            sum += scores[c];
        }
        for (int c = 0; c < classes; c++) {
            scores[c] /= sum;
        }
        return scores;
    }

    private void step(Features text, int label, float importance, float[] squares) {
        var error = likely(text);
        error[label] -= 1;
        for (int c = 0; c < classes; c++) {
            error[c] *= importance;
            bias[c] -= 0.05f * error[c];
        }
        for (int i = 0; i < text.size(); i++) {
            int at = text.number(i) * classes;
            float value = text.weight(i);
            for (int c = 0; c < classes; c++) {
                float gradient = error[c] * value + DECAY * weights[at + c];
                squares[at + c] += gradient * gradient;
                weights[at + c] -= STEP * gradient / (float) Math.sqrt(squares[at + c] + 1e-8f);
            }
        }
    }
}
