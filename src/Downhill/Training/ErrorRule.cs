namespace Downhill.Training;

/// <summary>How the errors of a layer's outputs are sent back to its inputs; E are the errors of the outputs, W the weights
/// (outputs, inputs), O the outputs.</summary>
public enum ErrorRule
{
    /// <summary>Each output's error is divided among the inputs in proportion to the weights they came by: input j gets
    /// Σ_k E_k · w_kj / Σ_i |w_ki|. The magnitudes in the divisor keep it from 0 where weights cancel.</summary>
    Proportional,

    /// <summary>By the transposed matrix, nothing normalized: Wᵀ E. Large weights still carry large parts.</summary>
    Transposed,

    /// <summary>By the chain rule: Wᵀ (E · O · (1 − O)), the true gradient of half the squared error.</summary>
    Gradient,
}
