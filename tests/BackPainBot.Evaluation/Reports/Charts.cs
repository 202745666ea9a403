using BackPainBot.Evaluation.Scores;
using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Series;
using CategoryAxis = OxyPlot.Axes.CategoryAxis;

namespace BackPainBot.Evaluation.Reports;

/// <summary>The charts of a report, as SVG to stand in a page.</summary>
internal static class Charts
{
    private const int Width = 640;
    private const int RowHeight = 34;
    private const int NamesWidth = 180;
    private const int AxisHeight = 24;
    private const int Edge = 12;

    private static readonly OxyColor Ink = OxyColor.FromRgb(0x1d, 0x4e, 0x7a);
    private static readonly OxyColor Tint = OxyColor.FromRgb(0xa9, 0xc7, 0xe3);

    /// <summary>How often what is right, in rows, was judged as what, in columns; right on right is the diagonal.</summary>
    public static string Confusion(string id, ConfusionMatrix matrix)
    {
        var (columns, rows) = (matrix.Judged.Count, matrix.Right.Count);
        var cells = new double[columns, rows];
        for (var x = 0; x < columns; x++)
        {
            for (var y = 0; y < rows; y++) cells[x, y] = matrix[y, x];
        }

        var model = Model();
        model.Axes.Add(Categories(AxisPosition.Bottom, matrix.Judged));
        model.Axes.Add(Categories(AxisPosition.Left, matrix.Right));
        model.Axes.Add(new LinearColorAxis { Position = AxisPosition.None, Palette = OxyPalette.Interpolate(100, OxyColors.White, Tint) });
        model.Series.Add(new HeatMapSeries
        {
            X0 = 0,
            X1 = columns - 1,
            Y0 = 0,
            Y1 = rows - 1,
            Data = cells,
            Interpolate = false,
            RenderMethod = HeatMapRenderMethod.Rectangles,
            LabelFontSize = 0.4,
            LabelFormatString = "0",
        });
        return Svg(model, rows, id);
    }

    /// <summary>Each share as a point on its 95 % interval, in percent; a share of nothing has none.</summary>
    public static string Intervals(string id, IReadOnlyList<Share> shares)
    {
        var bars = new IntervalBarSeries { FillColor = Tint, StrokeThickness = 0, BarWidth = 0.5, LabelFormatString = null };
        var points = new ScatterSeries { MarkerType = MarkerType.Circle, MarkerFill = Ink, MarkerSize = 4 };
        foreach (var (row, share) in shares.Index())
        {
            if (share.Interval is not var (low, high)) continue;
            bars.Items.Add(new IntervalBarItem(100 * low, 100 * high) { CategoryIndex = row });
            points.Points.Add(new ScatterPoint(100 * share.Value!.Value, row));
        }

        var model = Model();
        model.Axes.Add(Categories(AxisPosition.Left, shares.Select(s => s.Name)));
        model.Axes.Add(new LinearAxis { Position = AxisPosition.Bottom, Minimum = -1, Maximum = 101, MajorStep = 10, MinorTickSize = 0, MajorGridlineStyle = LineStyle.Dot });
        model.Series.Add(bars);
        model.Series.Add(points);
        return Svg(model, shares.Count, id);
    }

    /// <summary>The room for names is fixed: fonts of the reader's machine are wider than those that the exporter measures.</summary>
    private static PlotModel Model() => new()
    {
        DefaultFont = "sans-serif",
        PlotAreaBorderThickness = new OxyThickness(0),
        PlotMargins = new OxyThickness(NamesWidth, 0, Edge, AxisHeight),
        Padding = new OxyThickness(Edge),
    };

    /// <summary>Names along an axis; down a side, the first stands at the top.</summary>
    private static CategoryAxis Categories(AxisPosition position, IEnumerable<string> names)
    {
        var down = position == AxisPosition.Left;
        var axis = new CategoryAxis { Position = position, TickStyle = TickStyle.None, StartPosition = down ? 1 : 0, EndPosition = down ? 0 : 1 };
        axis.Labels.AddRange(names);
        return axis;
    }

    /// <param name="model">What to draw.</param>
    /// <param name="rows">How many rows it has.</param>
    /// <param name="id">What no other chart of the page is called: the exporter gives the parts of every chart the same ids.</param>
    private static string Svg(PlotModel model, int rows, string id) =>
        new SvgExporter { Width = Width, Height = AxisHeight + 2 * Edge + rows * RowHeight, IsDocument = false }
            .ExportToString(model)
            .Replace("id=\"clipPath", $"id=\"{id}-clipPath", StringComparison.Ordinal)
            .Replace("url(#clipPath", $"url(#{id}-clipPath", StringComparison.Ordinal);
}
