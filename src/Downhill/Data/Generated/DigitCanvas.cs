namespace Downhill.Data;

/// <summary>Draws lines with round ends and soft edges into one picture.</summary>
internal static class DigitCanvas
{
    const int Side = DrawnDigits.Side;

    /// <summary>Inks what lies within the radius of the line from a to b; ink does not add up where lines
    /// cross.</summary>
    internal static void Draw(Span<float> ink, Point a, Point b, float radius)
    {
        float reach = radius + 0.5f;
        int left = Math.Max(0, (int)(Math.Min(a.X, b.X) - reach)),
            right = Math.Min(Side - 1, (int)(Math.Max(a.X, b.X) + reach));
        int top = Math.Max(0, (int)(Math.Min(a.Y, b.Y) - reach)),
            bottom = Math.Min(Side - 1, (int)(Math.Max(a.Y, b.Y) + reach));
        float dx = b.X - a.X, dy = b.Y - a.Y, square = Math.Max(dx * dx + dy * dy, 1e-6f);
        for (int y = top; y <= bottom; y++)
        {
            for (int x = left; x <= right; x++)
            {
                float px = x + 0.5f - a.X, py = y + 0.5f - a.Y;
                float along = Math.Clamp((px * dx + py * dy) / square, 0, 1);
                float awayX = px - along * dx, awayY = py - along * dy, distance = awayX * awayX + awayY * awayY;
                if (distance < reach * reach)
                    ink[y * Side + x] = Math.Max(ink[y * Side + x], Math.Min(1, reach - MathF.Sqrt(distance)));
            }
        }
    }

    /// <summary>Ink to bytes, with grain: everywhere a little, so that no pixel is the same in all pictures.</summary>
    internal static void Develop(ReadOnlySpan<float> ink, Span<byte> pixels, float brightness, float grain,
        ref RandomStream random)
    {
        uint noise = 0;
        for (int i = 0; i < pixels.Length; i++)
        {
            noise = i % sizeof(uint) == 0 ? random.Next() : noise >> 8; // a byte of noise a pixel is enough
            pixels[i] = (byte)Math.Clamp(ink[i] * brightness + ((byte)noise * (2 / 255f) - 1) * grain, 0, 255);
        }
    }
}
