using Arena.Platform.Web.Charts;
using Arena.Platform.Web;
using System.Globalization;
using Xunit;

namespace Arena.Tests.Platform.Web.Charts;

public sealed class ShownShareTests
{
    [Fact]
    public void Text_OfNoneAndAll_IsTheMaskAndNotTheFigure()
    {
        CultureInfo.CurrentUICulture = Language.Danish;
        Assert.Equal("under 10\u00A0%", ShownShare.UnderTenPercent.Text);
        Assert.Equal("over 90\u00A0%", ShownShare.OverNinetyPercent.Text);
        Assert.Equal("71\u00A0%", ShownShare.Exact(0.71).Text);
        Assert.Equal("<10\u00A0%", ShownShare.UnderTenPercent.ShortText);
    }

    [Fact]
    public void Exact_OutsideAShare_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ShownShare.Exact(1.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => ShownShare.Exact(double.NaN));
    }

    [Fact]
    public void Coordinates_HaveAPointInEveryLanguage()
    {
        CultureInfo.CurrentCulture = Language.Danish;
        Assert.Equal("12.5", Geometry.N(12.46));
        Assert.Equal("M50 0A50 50 0 0 1 100 50", Geometry.Arc(50, 50, 50, 0, 90));
    }
}
